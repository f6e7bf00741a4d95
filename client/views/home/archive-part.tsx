import Search from 'lucide-react/icons/search';
import { type FormEvent, useState } from 'react';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Link, useLocation } from 'wouter';
import { findInArchive } from '../../api/archive.ts';
import { ArchiveTable } from '../../features/archive/archive-table.tsx';
import { useAsked } from '../../features/archive/use-asked.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { Button } from '../../ui/button.tsx';
import css from './home.module.css';

/** Rows shown at home; the rest is a page of its own. */
const shown = 5;
const newest = () => findInArchive({ page: 0 });

/** What was published last, and a way to search all of it. Nothing is shown to whom the archive is closed. */
export function ArchivePart() {
  const { asked } = useAsked('newest', newest);
  if (asked.state !== 'here') return null;
  const { total, records } = asked.answer;
  return (
    <section className={css['archive']} aria-labelledby="archive-title">
      <div className={css['archiveHead']}>
        <h2 id="archive-title" className="lab">
          {words.atHome.title}
          <span className="muted num">{total}</span>
        </h2>
        {total > 0 && <SearchForm />}
      </div>
      {total === 0 ? (
        <QuietLine>{words.nothing.noneSay}</QuietLine>
      ) : (
        <>
          <ArchiveTable cards={records.slice(0, shown)} label={words.atHome.title} />
          <p className={css['all']}>
            <Link href="/archive">{words.atHome.all}</Link>
          </p>
        </>
      )}
    </section>
  );
}

function SearchForm() {
  const [q, setQ] = useState('');
  const [, go] = useLocation();
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    go(q.trim() === '' ? '/archive' : `/archive?${new URLSearchParams({ q: q.trim() })}`);
  };
  return (
    <form className={css['archiveSearch']} onSubmit={send} role="search">
      <Field
        label={words.search}
        hideLabel
        type="search"
        placeholder={words.searchExample}
        icon={<Icon of={Search} />}
        value={q}
        maxLength={200}
        onChange={setQ}
      />
      <Button type="submit">{words.atHome.search}</Button>
    </form>
  );
}
