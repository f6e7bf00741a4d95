/** Around every view of a retro: what the connection does, words handed back, commands, and the view itself. */
import { lazy, Suspense, useState } from 'react';
import { shellWords } from 'shared/sentences/shell.ts';
import { useHistoryState } from 'wouter/use-browser-location';
import { Loading } from '../ui/loading.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import page from './page.module.css';
import { Place } from './place.tsx';
import { ReturnedTexts } from './returned-texts.tsx';
import { RoomCommands } from './room-commands.tsx';
import css from './shell.module.css';
import { useBackInStep } from './use-back-in-step.ts';
import { usePhaseTurn } from './use-phase-turn.ts';
import { useScreenHeight } from './use-screen-height.ts';

const InviteDialog = lazy(() => import('../features/invite/invite-dialog.tsx'));

export function Room({ place }: { readonly place: string | undefined }) {
  const above = useScreenHeight();
  useBackInStep();
  usePhaseTurn(place);
  return (
    <div className={css['room']}>
      <div ref={above} className={css['above']}>
        <ConnectionBanner />
        <ReturnedTexts />
      </div>
      <div className={css['view']}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            <Place place={place} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <RoomCommands place={place} />
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
      <InviteDialog open={open} onClose={close} />
    </Suspense>
  );
}
