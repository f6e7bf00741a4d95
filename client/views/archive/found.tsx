import { useEffect } from 'react';
import { recordsAPage } from 'shared/retro/archived.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { findInArchive } from '../../api/archive.ts';
import { ArchiveTable } from '../../features/archive/archive-table.tsx';
import { Closed } from '../../features/archive/closed.tsx';
import { FoundList } from '../../features/archive/found-list.tsx';
import { Pages } from '../../features/archive/pages.tsx';
import { useAsked } from '../../features/archive/use-asked.ts';
import type { AskedQuestion, Question } from '../../features/archive/use-question.ts';
import { announce } from '../../ui/announcer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';

/** Records that fit: as a table, or with the passages that were looked for. */
export function Found({ question, change }: AskedQuestion) {
  const asked = toServer(question);
  const { asked: found, again } = useAsked(JSON.stringify(asked), () => findInArchive(asked));
  const total = found.state === 'here' && !found.stale ? found.answer.total : undefined;
  useEffect(() => {
    if (total !== undefined && question.q !== '') announce(words.found(total));
  }, [total, question.q]);
  switch (found.state) {
    case 'looking':
      return <Loading />;
    case 'refused':
      return <Closed reason={found.reason} again={again} />;
    case 'here': {
      const { records, total: count } = found.answer;
      if (count === 0) return <Nothing question={question} />;
      const asTable = question.q === '' && asked.kind === undefined;
      return (
        <div aria-busy={found.stale}>
          {question.q !== '' && <p className="small muted num">{words.found(count)}</p>}
          {asTable ? (
            <ArchiveTable cards={records} label={words.title} />
          ) : (
            <FoundList records={records} q={question.q} oneKind={asked.kind !== undefined} />
          )}
          <Pages page={question.page} pages={Math.ceil(count / recordsAPage)} onPage={(page) => change({ page })} />
        </div>
      );
    }
  }
}

function toServer({ q, system, tag, year, kind, show, page }: Question) {
  const only = show === 'shaped' || show === 'learning' ? show : kind;
  return {
    q,
    system,
    tag,
    from: year === '' ? '' : `${year}-01-01`,
    to: year === '' ? '' : `${year}-12-31`,
    kind: only === '' ? undefined : only,
    page: page - 1,
  };
}

function Nothing({ question: { q, system, tag, year, kind, show } }: { readonly question: Question }) {
  const { nothing } = words;
  if ([q, system, tag, year, kind].some((each) => each !== '')) {
    return <EmptyState title={nothing.found}>{nothing.foundSay}</EmptyState>;
  }
  if (show === 'shaped') return <EmptyState title={nothing.shaped}>{nothing.shapedSay}</EmptyState>;
  if (show === 'learning') return <EmptyState title={nothing.learning}>{nothing.learningSay}</EmptyState>;
  return <EmptyState title={nothing.none}>{nothing.noneSay}</EmptyState>;
}
