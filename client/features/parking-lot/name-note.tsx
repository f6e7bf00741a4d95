/** What "without my name" is worth: below five participants there is no anonymity, and this says so. */
import { anonymityFrom } from 'shared/retro/ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import css from './idea-form.module.css';

const words = participantWords.park;

export function NameNote() {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const present = useRetro((view) => view.present);
  const isHere = (id: string) => present.has(id) || id === seat.person;
  const participants = roster.filter((person) => person.role === 'participant' && isHere(person.id)).length;
  return (
    <p className={css['nameNote']} role="status">
      {participants < anonymityFrom ? words.guessable(participants) : words.cannotTell}
    </p>
  );
}
