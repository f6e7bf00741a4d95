/** Everyone present, by name and role, observers included. Visible to everyone. */
import { participantWords } from 'shared/sentences/participant.ts';
import type { RosterEntry } from 'shared/retro/people.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import css from './who-is-here.module.css';

const words = participantWords.here;

export function WhoIsHere({ level = 2 }: { readonly level?: 2 | 3 }) {
  const { seat } = useOpenRetro();
  const names = useNames();
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const present = useRetro((view) => view.present);
  const Heading = `h${level}` as const;
  const here = roster.filter((person) => present.has(person.id) || person.guest === true || person.id === seat.person);
  const observers = here.filter((person) => person.role === 'observer');
  const others = here.filter((person) => person.role !== 'observer');
  const called = (person: RosterEntry) =>
    words.withRole(names.of(person.id), [
      ...(person.id === leading ? [words.leading] : person.role === 'facilitator' ? [words.facilitator] : []),
      ...(person.role === 'deputy' ? [words.notes] : []),
      ...(person.id === seat.person ? [words.you] : []),
    ]);
  return (
    <section aria-label={words.title} className={css['here']}>
      <Heading className={css['count']}>{words.count(here.length)}</Heading>
      <p>
        {others.length > 0 && words.people(others.map(called).join(', '))}{' '}
        {observers.length > 0 && words.observers(observers.map(called).join(', '))}
      </p>
    </section>
  );
}
