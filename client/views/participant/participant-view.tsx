/** The live screen of participants and observers: one screen a phase, one desk through most of them. */
import { Suspense, useSyncExternalStore } from 'react';
import { participantWords } from 'shared/sentences/participant.ts';
import { ParticipantBar } from '../../features/topbar/participant-bar.tsx';
import { useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { commandList, useKeyGroups } from '../../ui/commands.ts';
import { useLater } from '../../ui/later.ts';
import { SkipLink } from '../../ui/skip-link.tsx';
import { DeskScreen } from './desk-screen.tsx';
import {
  AskingScreen,
  HeldLine,
  LearningsScreen,
  loadAway,
  loadBeside,
  RecordScreen,
  useLaterParts,
} from './later-parts.tsx';
import css from './participant-view.module.css';
import { hasDesk, type ScreenKind } from './screen-kind.ts';
import { keyGroup } from './shortcuts.ts';
import { useHeldScreen } from './use-held-screen.ts';

export default function ParticipantView() {
  const { seat } = useOpenRetro();
  const { now, shown, go } = useHeldScreen();
  // Fetched at once when whoever leads is not here.
  const gone = useRetro((view) => view.stage !== undefined && !view.present.has(view.stage.about.leading));
  const away = useLater(loadAway, gone);
  // At once for a raised hand, which is told when it is called on, and for the list of commands.
  const up = useRetro((view) => view.stage?.hands.some(({ person }) => person === seat.person) === true);
  const listed = useSyncExternalStore(commandList.onChange, commandList.isOpen);
  const beside = useLater(loadBeside, up || listed);
  useLaterParts();
  useKeyGroups([keyGroup(seat.role)]);
  return (
    <div className={css['screen']}>
      <SkipLink href="#main">{participantWords.skip}</SkipLink>
      <div className={css['top']}>
        <ParticipantBar>{beside && <beside.VoiceMark />}</ParticipantBar>
        {beside && <beside.Told shown={shown} />}
        {away && <away.AwayBanner />}
        <Suspense>{shown !== now && <HeldLine now={now} onGo={go} />}</Suspense>
      </div>
      <Suspense>
        <Screen kind={shown} />
      </Suspense>
    </div>
  );
}

function Screen({ kind }: { readonly kind: ScreenKind }) {
  if (kind === 'asking' || kind === 'closing') return <AskingScreen asks={kind === 'asking'} />;
  if (hasDesk(kind)) return <DeskScreen kind={kind} />;
  switch (kind) {
    case 'learnings':
    case 'together':
      return <LearningsScreen together={kind === 'together'} />;
    case 'record':
    case 'published':
      return <RecordScreen published={kind === 'published'} />;
    default:
      return kind satisfies never;
  }
}
