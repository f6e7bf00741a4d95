import type { ArchivedAnswer } from 'shared/protocol/archive.ts';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { archiveWords } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import { archivedFile } from '../../api/archive.ts';
import { dayText, viewersZone } from '../../ui/clock.ts';
import css from './archived-aside.module.css';

const words = archiveWords.one;
const dated = { weekday: false, year: true } as const;
type Archived = Extract<ArchivedAnswer, { ok: true }>;

/** Systems and tags: each leads to all that was published about it. */
export function ArchivedLabels({
  title,
  by,
  labels,
}: {
  title: string;
  by: 'system' | 'tag';
  labels: readonly string[];
}) {
  if (labels.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="lab">{title}</h2>
      <ul className={css['labels']}>
        {labels.map((label) => (
          <li key={label}>
            <Link href={`/archive?${new URLSearchParams({ [by]: label })}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ArchivedFiles({ retro, n }: { readonly retro: string; readonly n: number }) {
  return (
    <section aria-labelledby="archived-files">
      <h2 id="archived-files" className="lab">
        {words.save}
      </h2>
      <ul className={css['files']}>
        {exportFormats.flatMap((format) =>
          format === 'rich'
            ? []
            : [
                <li key={format}>
                  <a href={archivedFile(retro, format, n)} download>
                    {words.forms[format]}
                  </a>
                </li>,
              ],
        )}
      </ul>
      <p className="small muted">{words.roles}</p>
    </section>
  );
}

export function ArchivedRevisions({ card, n, revisions }: Pick<Archived, 'card' | 'n' | 'revisions'>) {
  if (revisions.length < 2) return null;
  return (
    <section aria-labelledby="archived-revisions">
      <h2 id="archived-revisions" className="lab">
        {words.revisions}
      </h2>
      <ul className={css['revisions']}>
        {revisions.toReversed().map((each) => (
          <li key={each.n}>
            <Link
              href={`/r/${card.retro}/archive${each.n === card.n ? '' : `?revision=${each.n}`}`}
              aria-current={each.n === n ? 'page' : undefined}
            >
              {words.revision(each.n, dayText(each.at, viewersZone(), dated))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
