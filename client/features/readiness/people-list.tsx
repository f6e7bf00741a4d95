import { prepareWords } from 'shared/sentences/prepare.ts';
import type { RosterEntry } from 'shared/retro/people.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './readiness.module.css';

const words = prepareWords.people;

/** Everybody who has a place here, in the order they were added. */
export function PeopleList({ onInvite }: { readonly onInvite: () => void }) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const part = ({ id, role }: RosterEntry) =>
    [id === leading ? words.leading : words[role], ...(id === seat.person ? [words.you] : [])].join(', ');
  return (
    <section aria-labelledby="people-title">
      <div className={css['head']}>
        <h3 id="people-title" className={css['asideTitle']}>
          {words.title}
        </h3>
        <Button size="small" onClick={onInvite}>
          {prepareWords.invite}
        </Button>
      </div>
      <ul className={css['people']}>
        {roster.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            <span className="small muted">{part(person)}</span>
          </li>
        ))}
      </ul>
      <PrivateMark seen="everyone">{words.seen}</PrivateMark>
    </section>
  );
}
