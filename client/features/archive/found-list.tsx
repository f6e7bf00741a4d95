import type { FoundPassage, FoundRecord } from 'shared/retro/archived.ts';
import { matched } from 'shared/archive/match.ts';
import { termsOf } from 'shared/archive/terms.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import { clockText, dayText } from '../../ui/clock.ts';
import css from './found-list.module.css';
import { MarkedText } from './marked-text.tsx';

export interface FoundListProps {
  readonly records: readonly FoundRecord[];
  /** What was looked for, to be marked in titles too. */
  readonly q: string;
  /** All passages are of one kind, and the heading says which. */
  readonly oneKind: boolean;
}

/** Records with the passages in which the words stand; each leads to its place in the record. */
export function FoundList({ records, q, oneKind }: FoundListProps) {
  const terms = termsOf(q);
  return (
    <ol className={css['list']}>
      {records.map((record) => (
        <li key={record.retro} className={css['record']}>
          <h2>
            <Link href={`/r/${record.retro}/archive`} className={css['name'] ?? ''}>
              <MarkedText text={record.title} marks={matched(record.title, terms).marks} />
            </Link>
          </h2>
          <p className="small muted num">
            {[dayText(`${record.day}T12:00:00Z`, 'UTC', { weekday: false, year: true }), ...record.systems].join(' · ')}
          </p>
          <ul className={css['passages']}>
            {record.passages.map((passage) => (
              <li key={`${passage.kind} ${passage.key}`} className={css['passage']}>
                <Where passage={passage} record={record} oneKind={oneKind} />
                <p className="serif">
                  <MarkedText text={passage.text} marks={passage.marks} />
                </p>
              </li>
            ))}
          </ul>
          {record.more > 0 && <p className="small muted">{words.more(record.more)}</p>}
        </li>
      ))}
    </ol>
  );
}

interface WhereProps {
  readonly passage: FoundPassage;
  readonly record: FoundRecord;
  readonly oneKind: boolean;
}

function Where({ passage, record, oneKind }: WhereProps) {
  const { kind, at, event, section, title } = passage;
  const parts = [
    ...(oneKind ? [] : [words.kinds[kind]]),
    ...(at === undefined ? [] : [words.at(clockText(at, record.zone))]),
    ...(title === undefined || kind !== 'record' ? [] : [words.inSection(title)]),
  ];
  if (parts.length === 0) return null;
  const text = parts.join(' ');
  const place = event === undefined ? section && `section-${section}` : `event-${event}`;
  if (place === undefined) return <p className={css['where']}>{text}</p>;
  return (
    <p className={css['where']}>
      <Link href={`/r/${record.retro}/archive#${place}`}>{text}</Link>
    </p>
  );
}
