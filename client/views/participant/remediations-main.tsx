/** Remediations, optional: the parked ideas are opened one by one, with what the timeline says about each. */
import { participantWords } from 'shared/sentences/participant.ts';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { OpenIdea } from '../../features/opened-ideas/open-idea.tsx';
import { useStage } from '../../sync/use-retro.tsx';

const words = participantWords.ideas;

export function RemediationsMain() {
  const idea = useStage((stage) => stage.about.openIdea);
  return (
    <>
      <p className="small second">{words.question}</p>
      <OpenIdea>
        {idea !== undefined && <EventNotes place={{ idea }} title={words.said} empty={words.noNotes} />}
      </OpenIdea>
    </>
  );
}
