import { followUpsAPage } from 'shared/retro/archived.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { openFollowUps } from '../../api/archive.ts';
import { Closed } from '../../features/archive/closed.tsx';
import { FollowUpList } from '../../features/archive/follow-up-list.tsx';
import { Pages } from '../../features/archive/pages.tsx';
import { useAsked } from '../../features/archive/use-asked.ts';
import type { AskedQuestion } from '../../features/archive/use-question.ts';
import { serverNow } from '../../sync/clock.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';

/** Action items of all records that are not done yet, oldest first. */
export function FollowUps({ question: { system, page }, change }: AskedQuestion) {
  const asked = { system, page: page - 1 };
  const { asked: found, again } = useAsked(JSON.stringify(asked), () => openFollowUps(asked));
  switch (found.state) {
    case 'looking':
      return <Loading />;
    case 'refused':
      return <Closed reason={found.reason} again={again} />;
    case 'here': {
      const { total, followUps } = found.answer;
      if (total === 0) {
        return <EmptyState title={words.nothing.followUps}>{words.nothing.followUpsSay}</EmptyState>;
      }
      return (
        <div aria-busy={found.stale}>
          <FollowUpList followUps={followUps} now={serverNow()} withRecord />
          <Pages page={page} pages={Math.ceil(total / followUpsAPage)} onPage={(next) => change({ page: next })} />
        </div>
      );
    }
  }
}
