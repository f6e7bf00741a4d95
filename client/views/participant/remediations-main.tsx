/** Remediations, optional: the parked ideas are opened one by one, with what the timeline says about each. */
import { openedIdeasWords as words } from 'shared/sentences/opened-ideas.ts';
import { EventNotes } from '../../features/notes-reader/event-notes.tsx';
import { OpenIdea } from '../../features/opened-ideas/open-idea.tsx';
import { useStage } from '../../sync/use-retro.tsx';

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
