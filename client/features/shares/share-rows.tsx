/** Everybody in the fixed order of the room: the last ten minutes over the whole. Whoever leads stands apart. */
import { isCounted, standsApart, type TalkPerson } from 'shared/talk/people.ts';
import type { Situation } from 'shared/talk/situation.ts';
import { shareWords as words } from 'shared/sentences/nudges.ts';
import css from './shares.module.css';

/** The full width of a bar: longer ones are clipped, so that nobody's bar shrinks because of another's. */
const fullWidth = 0.5;

export function ShareRows({ talk }: { readonly talk: Situation }) {
  const people = talk.people.filter(({ role }) => role !== 'observer');
  const { coverage, unattributed } = talk.talk;
  const row = (person: TalkPerson) => <ShareRow key={person.id} person={person} talk={talk} />;
  const apart = people.filter(standsApart);
  return (
    <>
      <p className="small second">{words.about}</p>
      <ul className={css['rows']}>{people.filter((person) => !standsApart(person)).map(row)}</ul>
      {apart.length > 0 && (
        <>
          <p className="small muted">{words.apart}</p>
          <ul className={css['rows']}>{apart.map(row)}</ul>
        </>
      )}
      <p className="small muted">
        {words.coverage(coverage.measured, coverage.present)}
        {unattributed.share > 0 && ` · ${words.unattributed(words.percent(unattributed.share))}`}
      </p>
    </>
  );
}

function ShareRow({ person, talk }: { readonly person: TalkPerson; readonly talk: Situation }) {
  const reading = talk.talk.people.find((each) => each.person === person.id);
  const state = stateOf(person, reading?.heard ?? false);
  const [lately, whole] = [reading?.shareLately ?? 0, reading?.share ?? 0];
  const width = (share: number) => `${Math.min(1, share / fullWidth) * 100}%`;
  return (
    <li className={css['row']}>
      <span>{person.name}</span>
      {state === undefined ? (
        <span
          role="img"
          aria-label={words.sentence(person.name, words.percent(lately), words.percent(whole))}
          className={css['share']}
        >
          <span className={css['bars']}>
            <span className={css['lately']} style={{ inlineSize: width(lately) }} />
            <span className={css['whole']} style={{ inlineSize: width(whole) }} />
          </span>
          <span className={css['figure']}>{words.percent(lately)}</span>
        </span>
      ) : (
        <span className="small muted">{state}</span>
      )}
    </li>
  );
}

function stateOf(person: TalkPerson, heard: boolean): string | undefined {
  if (person.dontCount) return words.notCounted;
  if (!isCounted(person)) return words.notMeasured;
  if (person.leftAt !== undefined && !heard) return words.left;
  return heard ? undefined : words.silent;
}
