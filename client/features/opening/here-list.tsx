/** Who is here, by full name, observers too; in one fixed order. */
import type { RosterEntry } from 'shared/retro/people.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import css from './here-list.module.css';

const words = facilitatorWords.here;

export function HereList() {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const present = useRetro((view) => view.present);
  const isHere = (person: RosterEntry) => present.has(person.id) || person.guest === true || person.id === seat.person;
  const told = (person: RosterEntry) =>
    [
      person.id === leading ? words.leading : words.roles[person.role],
      person.id === seat.person ? words.you : '',
      isHere(person) ? '' : words.onTheWay,
    ]
      .filter((each) => each !== '')
      .join(', ');
  const observers = roster.filter((person) => person.role === 'observer');
  const others = roster.filter((person) => person.role !== 'observer');
  return (
    <ul className={css['people']}>
      {[...others, ...observers].map((person) => (
        <li key={person.id} className={css['person']}>
          <span className={css['mark']}>
            <StepMark state={isHere(person) ? 'done' : 'coming'} name={isHere(person) ? words.isHere : undefined} />
          </span>
          <span className={css['name']}>{person.name}</span>
          <span className="small muted">{told(person)}</span>
        </li>
      ))}
    </ul>
  );
}

/** "9 of 10, 2 observers" */
export function useHereCount(): string {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const present = useRetro((view) => view.present);
  const here = roster.filter((person) => present.has(person.id) || person.guest === true || person.id === seat.person);
  const observers = here.filter((person) => person.role === 'observer').length;
  const all = roster.filter((person) => person.role !== 'observer').length;
  return words.count(here.length - observers, all, observers);
}
