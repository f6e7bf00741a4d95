/** Remediations: one parked idea at a time, equal choices, and ending with none as easy as any. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { PauseButton } from '../../features/break/pause-button.tsx';
import { ActionList } from '../../features/decide-ideas/action-list.tsx';
import { IdeaChoices } from '../../features/decide-ideas/idea-choices.tsx';
import { IdeaList } from '../../features/decide-ideas/idea-list.tsx';
import { OpenNext } from '../../features/decide-ideas/open-next.tsx';
import { useIdeas } from '../../features/decide-ideas/use-ideas.ts';
import { GateState } from '../../features/gate/gate-state.tsx';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { OpenIdea } from '../../features/opened-ideas/open-idea.tsx';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Frame } from './frame.tsx';
import { Headline } from './headline.tsx';
import { PhaseButton } from './phase-button.tsx';
import { RoomBeside } from './room-beside.tsx';
import { shortcuts } from './shortcuts.ts';
import { StopButton } from './stop-button.tsx';
import { focusMain } from './use-phase-step.ts';
import type { PrivateParts } from './use-private-parts.ts';

const { ideas: words, actions, steps: stepWords } = remediationsWords;

export function IdeasScreen({ parts }: { readonly parts: PrivateParts }) {
  const { current, next } = useIdeas();
  const facts = useFacts();
  const inTurn = useInTurn();
  const open = async (idea: string) => {
    const opened = await inTurn([{ type: 'open-idea', idea }]);
    if (opened) focusMain();
    return opened;
  };
  const room = (
    <RoomBeside parts={parts} plainDigits={false}>
      <IdeaList />
      <ActionList end={<PhaseButton to="closing">{actions.endWithNone}</PhaseButton>} />
    </RoomBeside>
  );
  const steps = (
    <>
      <OpenNext keys={shortcuts.discussed} open={open} />
      <PhaseButton to="closing" look={next === undefined ? 'primary' : 'default'} keys={shortcuts.nextPhase}>
        {stepWords.toClosing}
      </PhaseButton>
    </>
  );
  const back = (
    <PhaseButton to="learnings" look="quiet" icon={<Icon of={ArrowLeft} />}>
      {stepWords.back}
    </PhaseButton>
  );
  const told = (
    <>
      <PauseButton keys={shortcuts.pause} />
      <GateState />
    </>
  );
  return (
    <Frame room={room} back={back} steps={steps} more={<StopButton />} told={told}>
      {!facts.gate.open && <Headline title={actions.shut}>{actions.shutMore}</Headline>}
      {current ? (
        <OpenIdea key={current.id}>
          <IdeaChoices idea={current} />
          <EventNotes place={{ idea: current.id }} title={words.said} />
        </OpenIdea>
      ) : (
        facts.gate.open && <NothingOpen />
      )}
    </Frame>
  );
}

function NothingOpen() {
  const { total } = useIdeas();
  return total === 0 ? (
    <Headline title={words.none}>{words.noneMore}</Headline>
  ) : (
    <Headline title={words.ready(total)}>{words.readyMore}</Headline>
  );
}
