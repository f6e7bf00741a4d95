/** Talk of each person now and with the transcript, in the fixed order of the room. */
import { useMemo } from 'react';
import { situationOf, type TalkSource } from 'shared/documents/talk.ts';
import { transcriptWords as words } from 'shared/sentences/transcript.ts';
import { differences } from 'shared/talk/transcript.ts';
import { momentOf, type Turn } from 'shared/talk/turns.ts';
import { runningText } from '../../ui/clock.ts';
import css from './transcript.module.css';

export interface DifferenceRowsProps {
  readonly source: TalkSource;
  readonly turns: readonly Turn[];
}

export function DifferenceRows({ source, turns }: DifferenceRowsProps) {
  const names = new Map(source.stage.roster.map(({ id, name }) => [id, name]));
  const changes = useMemo(() => {
    const { aside } = source;
    const read = { at: momentOf(source.now), by: '', turns };
    const withIt = { ...source, aside: { ...aside, transcripts: new Map(aside.transcripts).set('preview', read) } };
    const all = differences(situationOf(source).talk, situationOf(withIt).talk);
    const observers = new Set(source.stage.roster.flatMap(({ id, role }) => (role === 'observer' ? [id] : [])));
    return all.filter(({ person, after }) => after > 0 || !observers.has(person));
  }, [source, turns]);
  return (
    <section aria-label={words.changes}>
      <h3 className="lab">{words.changes}</h3>
      <p className="small muted">{words.changesSeen}</p>
      <table className={css['changes']}>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">
              <span className="srOnly">{words.changes}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ person, before, after }) => (
            <tr key={person}>
              <th scope="row">{names.get(person)}</th>
              <td>{runningText(before * 100)}</td>
              <td>{runningText(after * 100)}</td>
              <td className="muted">
                {after === before ? words.same : words.more(runningText((after - before) * 100))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
