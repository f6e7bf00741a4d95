/** Around every view of a retro: what the connection does, words handed back, commands, and the view itself. */
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { useHistoryState } from 'wouter/use-browser-location';
import { useOpenRetro, useRetro } from '../sync/use-retro.tsx';
import { commandList, leaveDialog } from '../ui/commands.ts';
import { useKeys } from '../ui/keys.ts';
import { useLater } from '../ui/later.ts';
import { Loading } from '../ui/loading.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import page from './page.module.css';
import { Place } from './place.tsx';
import { shellKeys } from './shell-keys.ts';
import css from './shell.module.css';
import { useBackInStep } from './use-back-in-step.ts';
import { usePhaseTurn } from './use-phase-turn.ts';
import { useScreenHeight } from './use-screen-height.ts';

const loadReturned = () => import('./returned-texts.tsx');
const loadCommands = () => import('./room-commands.tsx');
const loadLeaving = () => import('./leave-dialog.tsx');
const InviteDialog = lazy(() => import('../features/invite/invite-dialog.tsx'));

export function Room({ place }: { readonly place: string | undefined }) {
  const above = useScreenHeight();
  useBackInStep();
  usePhaseTurn(place);
  return (
    <div className={css['room']}>
      <div ref={above} className={css['above']}>
        <ConnectionBanner />
        <Returned />
      </div>
      <div className={css['view']}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            <Place place={place} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <Commands place={place} />
      <FirstInvite />
    </div>
  );
}

function Waiting() {
  return (
    <main className={page['waiting']}>
      <Loading>{shellWords.loading}</Loading>
    </main>
  );
}

/** Fetched ahead, since the connection may be gone by then. */
function Returned() {
  const some = useRetro((view) => view.returned.length > 0);
  const part = useLater(loadReturned, some);
  return part && <part.ReturnedTexts />;
}

function Commands({ place }: { readonly place: string | undefined }) {
  const listOpen = useSyncExternalStore(commandList.onChange, commandList.isOpen);
  const leaving = useSyncExternalStore(leaveDialog.onChange, leaveDialog.isOpen);
  const { retro } = useOpenRetro().seat;
  const commands = useLater(loadCommands, listOpen);
  const dialog = useLater(loadLeaving, leaving);
  const copy = async () => (await loadCommands()).copyMarkdown(retro);
  useKeys([{ keys: shellKeys.markdown, run: () => void copy() }]);
  return (
    <>
      {commands && <commands.RoomCommands place={place} />}
      {dialog && <dialog.LeaveDialog open={leaving} onClose={leaveDialog.close} />}
    </>
  );
}

/** After a quick start the link to share is the next thing wanted. Once closed it does not come back. */
function FirstInvite() {
  const asked = useHistoryState<{ invite?: boolean } | null>()?.invite ?? false;
  const [open, setOpen] = useState(asked);
  if (!asked) return null;
  const close = () => {
    setOpen(false);
    history.replaceState(null, '');
  };
  return (
    <Suspense>
      <InviteDialog first open={open} onClose={close} />
    </Suspense>
  );
}
