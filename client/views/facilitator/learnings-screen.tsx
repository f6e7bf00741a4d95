/** Learnings: quiet writing, then all of them together. No parked ideas here, no owners, no tickets. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { mayReveal } from 'shared/policy/decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { learningsWords } from 'shared/sentences/learnings.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { PauseButton } from '../../features/break/pause-button.tsx';
import { LearningFor } from '../../features/guests/learning-for.tsx';
import { LeadGoRound } from '../../features/go-round/lead-go-round.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { LearningForm } from '../../features/learnings-desk/learning-form.tsx';
import { ReadyCount } from '../../features/learnings-desk/ready-count.tsx';
import { LearningsTogether } from '../../features/learnings-desk/learnings-together.tsx';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { QuietCount } from '../../features/show-learnings/quiet-count.tsx';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ParkGlyph } from '../../ui/glyphs.tsx';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { Stat } from '../../ui/top-bar.tsx';
import { Frame } from './frame.tsx';
import { PhaseButton } from './phase-button.tsx';
import { useAlone } from './room.tsx';
import { RoomBeside } from './room-beside.tsx';
import { shortcuts } from './shortcuts.ts';
import { StopButton } from './stop-button.tsx';
import { focusMain } from './use-phase-step.ts';
import type { PrivateParts } from './use-private-parts.ts';
import screens from './screens.module.css';

const words = facilitatorWords.learnings;

export function LearningsScreen({ parts }: { readonly parts: PrivateParts }) {
  const shown = useStage((stage) => stage.about.learningsShownAt !== undefined);
  const ideas = useStage((stage) => stage.counts.ideas);
  const alone = useAlone();
  const back = (
    <PhaseButton to="timeline" look="quiet" icon={<Icon of={ArrowLeft} />}>
      {words.back}
    </PhaseButton>
  );
  const told = (
    <>
      <PauseButton keys={shortcuts.pause} />
      {ideas > 0 && <Stat icon={<ParkGlyph />}>{words.parked(ideas)}</Stat>}
    </>
  );
  if (!shown) {
    const more = (
      <>
        <StopButton />
        <span className="small muted">{words.backKeeps}</span>
      </>
    );
    return (
      <Frame page back={back} steps={<ShowTogether />} more={more} told={told}>
        <DoorList />
        <QuietCount>
          <ReadyCount />
        </QuietCount>
        {alone && <LearningFor />}
      </Frame>
    );
  }
  return (
    <Frame
      told={told}
      room={
        <RoomBeside parts={parts}>
          <LeadGoRound keys={{ next: shortcuts.discussed, pass: shortcuts.skip }} />
          {alone && <LearningFor />}
        </RoomBeside>
      }
      back={back}
      steps={<NextPart ideas={ideas} />}
      more={<StopButton />}
    >
      <div className={screens['reading']}>
        <LearningsTogether />
        <LearningForm seen={<PrivateMark seen="everyone">{learningsWords.seenOpen}</PrivateMark>} />
        <EventNotes place="learnings" title={learningsWords.notes} />
      </div>
    </Frame>
  );
}

function ShowTogether() {
  const facts = useFacts();
  const inTurn = useInTurn();
  const may = mayReveal(facts, 'learnings');
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const show = async () => {
    if (!(await inTurn([{ type: 'show-learnings' }]))) return;
    announce(words.shown);
    focusMain();
  };
  useKeys([{ ...shortcuts.discussed, run: () => (unavailable ? announce(unavailable) : void show()) }]);
  return (
    <Button look="primary" keys={shortcuts.discussed} unavailable={unavailable} onClick={() => void show()}>
      {words.show}
    </Button>
  );
}

/** Remediations are optional: where something is parked they come next, and closing is one press as well. */
function NextPart({ ideas }: { readonly ideas: number }) {
  if (ideas === 0) {
    return (
      <PhaseButton to="closing" look="primary" keys={shortcuts.nextPhase}>
        {words.toClosing}
      </PhaseButton>
    );
  }
  return (
    <>
      <PhaseButton to="remediations" look="primary" keys={shortcuts.nextPhase}>
        {words.toIdeas}
      </PhaseButton>
      <PhaseButton to="closing">{words.toClosing}</PhaseButton>
    </>
  );
}
