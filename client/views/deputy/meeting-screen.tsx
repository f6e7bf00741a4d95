/** The frame of the meeting: who speaks, the notes, the room. On a phone one of the three at a time. */
import { useMemo, useState } from 'react';
import { openPause } from 'shared/retro/agenda.ts';
import type { Phase } from 'shared/retro/phases.ts';
import { standing } from 'shared/retro/phases.ts';
import { walk } from 'shared/retro/walk.ts';
import { breakWords } from 'shared/sentences/leading.ts';
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { PaceStrip } from '../../features/agenda/pace-strip.tsx';
import { useBreak } from '../../features/break/use-break.ts';
import { HandQueue } from '../../features/floor/hand-queue.tsx';
import { SpeakerPad } from '../../features/floor/speaker-pad.tsx';
import { GateState } from '../../features/gate/gate-state.tsx';
import { AwayBanner } from '../../features/leading/away-banner.tsx';
import { GuestList } from '../../features/guests/guest-list.tsx';
import { momentText } from '../../features/next-sitting/moment.ts';
import { NotesDesk } from '../../features/notes/notes-desk.tsx';
import { QuickCapture } from '../../features/notes/quick-capture.tsx';
import { NotHeard } from '../../features/shares/not-heard.tsx';
import { VoiceButton } from '../../features/voice/voice-button.tsx';
import { ThreadLine } from '../../features/thread/thread-line.tsx';
import { useLeader } from '../../sync/use-names.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { clockHere } from '../../ui/clock.ts';
import { useDock } from '../../ui/dock.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Veil } from '../../ui/veil.tsx';
import type { PrivateParts } from '../facilitator/use-private-parts.ts';
import { useNarrow } from '../participant/narrow.ts';
import css from './meeting-screen.module.css';
import { ParkedCount } from './parked-count.tsx';
import { PhaseHead } from './phase-head.tsx';
import { shortcuts } from './shortcuts.ts';
import { SideParts } from './side-parts.tsx';

const words = deputyWords;
/** px */
const captureHeight = 124;

type Part = 'notes' | 'speakers' | 'room';

export interface MeetingScreenProps {
  readonly phase: Phase;
  readonly parts: PrivateParts;
}

export function MeetingScreen({ phase, parts }: MeetingScreenProps) {
  const narrow = useNarrow();
  const [part, setPart] = useState<Part>('notes');
  const current = useCurrentEvent();
  // Messages stand above quick capture, never over it.
  useDock(phase === 'timeline' && (!narrow || part === 'notes') ? captureHeight : 0);
  const hands = useStage((stage) => stage.hands.length);
  const notes = (
    <NotesDesk
      phase={phase}
      keys={shortcuts}
      head={<PhaseHead phase={phase} />}
      foot={phase === 'timeline' && <QuickCapture keys={shortcuts} current={current} />}
    />
  );
  const speakers = (
    <>
      <Veil on={parts.hidden} label={words.hidden.speakers}>
        <SpeakerPad />
        <NotHeard />
      </Veil>
      <GuestList keys={shortcuts.person} />
      <VoiceButton group={words.commands.group} />
      <HandQueue whole />
    </>
  );
  const room = <SideParts phase={phase} parts={parts} />;
  const counts = (
    <>
      <ParkedCount />
      <GateState short plain />
    </>
  );
  const roomPanel = (
    <div className={css['panel']}>
      <div className={css['counts']}>{counts}</div>
      {room}
    </div>
  );
  return (
    <>
      <div>
        <AwayBanner />
        <Still />
        <ThreadLine back />
        <PaceStrip hidden={parts.hidden}>{!narrow && counts}</PaceStrip>
      </div>
      {narrow ? (
        <main id="main" tabIndex={-1} className={css['one']}>
          <Tabs<Part>
            label={words.tabs.label}
            value={part}
            onChange={setPart}
            className={css['tabs']}
            tabs={[
              { id: 'notes', label: words.tabs.notes, panel: notes },
              {
                id: 'speakers',
                label: words.tabs.speakers,
                ...(hands > 0 ? { count: hands } : {}),
                panel: <div className={css['panel']}>{speakers}</div>,
              },
              { id: 'room', label: words.tabs.room, panel: roomPanel },
            ]}
          />
        </main>
      ) : (
        <div className={css['work']}>
          <aside className={css['pad']} aria-label={words.pad}>
            {speakers}
          </aside>
          <main id="main" tabIndex={-1} className={css['notes']} aria-label={words.main}>
            {notes}
          </main>
          <aside className={css['side']} aria-label={words.aside}>
            {room}
          </aside>
        </div>
      )}
    </>
  );
}

/** Between two sittings, and in a break: said once, in place; the notes stay open. */
function Still() {
  const running = useStage((stage) => standing(stage.phases).running);
  const pause = useStage((stage) => openPause(stage.pauses));
  const next = useStage((stage) => stage.about.next);
  const leader = useLeader() ?? words.prepare.leader;
  const { end } = useBreak();
  if (!running) {
    return (
      <Banner>
        {words.stopped(leader)} {next && nextSittingWords.goesOn(momentText(next.at))}
      </Banner>
    );
  }
  return (
    pause && (
      <Banner
        action={
          <Button size="small" onClick={() => void end()}>
            {breakWords.goOn}
          </Button>
        }
      >
        {words.onBreak(clockHere(pause.back))}
      </Banner>
    )
  );
}

function useCurrentEvent() {
  const events = useRetro((view) => view.events);
  const facts = useStage((stage) => stage.walk);
  return useMemo(() => {
    const { current } = walk(
      facts,
      events.map(({ id }) => id),
    );
    return events.find(({ id }) => id === current);
  }, [facts, events]);
}
