/** What people said about themselves, for those who lead the room. Why is nobody's business. */
import type { AboutMe } from 'shared/retro/people.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { listed } from 'shared/sentences/names.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './for-you.module.css';

const words = facilitatorWords.opening;
const nobody: ReadonlyMap<string, AboutMe> = new Map();

export function ForYou() {
  const { seat } = useOpenRetro();
  const aboutMe = useRetro((view) => view.tray?.aboutMe ?? nobody);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const others = roster
    .filter((person) => leadsTheRoom(person.role) && person.id !== seat.person)
    .map((person) => names.of(person.id));
  const whoSaid = (what: keyof AboutMe) =>
    roster.filter((person) => aboutMe.get(person.id)?.[what] === true).map((person) => names.of(person.id));
  const rows = [
    { title: words.offer, people: whoSaid('ratherOffer') },
    { title: words.dontCall, people: whoSaid('dontCall') },
    { title: words.notCounted, people: whoSaid('dontCount') },
  ].filter(({ people }) => people.length > 0);
  return (
    <section aria-label={words.forYou}>
      <div className={css['head']}>
        <h2 className="lab">{words.forYou}</h2>
        <PrivateMark seen="few">{words.only(others)}</PrivateMark>
      </div>
      <dl className={css['rows']}>
        {rows.map(({ title, people }) => (
          <div key={title} className={css['row']}>
            <dt>{title}</dt>
            <dd>{listed(people, 'and')}</dd>
          </div>
        ))}
        <div className={css['row']}>
          <dt>{words.screen}</dt>
          <dd>{words.screenShown}</dd>
        </div>
      </dl>
      {rows.length === 0 && <p className="small muted">{words.nobodySaid}</p>}
    </section>
  );
}
