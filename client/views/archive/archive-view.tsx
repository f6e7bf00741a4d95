import Rss from 'lucide-react/icons/rss';
import { useEffect } from 'react';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { useLocation } from 'wouter';
import { archiveFeed, archiveLabels } from '../../api/archive.ts';
import { ArchiveSearch } from '../../features/archive/archive-search.tsx';
import { useAsked } from '../../features/archive/use-asked.ts';
import { shows, useQuestion } from '../../features/archive/use-question.ts';
import { Button } from '../../ui/button.tsx';
import { commandList } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import css from './archive-view.module.css';
import { FollowUps } from './follow-ups.tsx';
import { Found } from './found.tsx';

/** All published records: searched, narrowed, and as collections. */
export default function ArchiveView() {
  const { question, change } = useQuestion();
  const [, go] = useLocation();
  const { asked } = useAsked('labels', archiveLabels);
  const labels = asked.state === 'here' ? asked.answer.labels : undefined;
  useEffect(() => {
    // So that a feed reader finds it by itself.
    const link = document.createElement('link');
    Object.assign(link, { rel: 'alternate', type: 'application/atom+xml', href: archiveFeed, title: words.feed });
    document.head.append(link);
    return () => link.remove();
  }, []);
  return (
    <>
      <title>{words.pageTitle}</title>
      <SkipLink href="#records">{words.skip}</SkipLink>
      <TopBar
        name={words.product}
        wordmark
        onHome={(event) => {
          event.preventDefault();
          go('/');
        }}
      >
        <Button look="quiet" size="small" keys="Mod+K" onClick={commandList.open}>
          {words.commandsKey}
        </Button>
      </TopBar>
      <main className={css['page']}>
        <div className={css['head']}>
          <div>
            <h1 className={css['title']}>{words.title}</h1>
            <p className="small muted">{words.about}</p>
          </div>
          <a className={css['feed']} href={archiveFeed}>
            <Icon of={Rss} />
            {words.feed}
          </a>
        </div>
        <ArchiveSearch question={question} change={change} labels={labels} />
        <Tabs
          label={words.shows}
          className={css['tabs']}
          value={question.show}
          onChange={(show) => change({ show, kind: '' })}
          tabs={shows.map((show) => ({
            id: show,
            label: words.show[show],
            panel: (
              <section id="records" aria-label={words.show[show]} tabIndex={-1} className={css['records']}>
                {show === 'follow-ups' ? (
                  <FollowUps question={question} change={change} />
                ) : (
                  <Found question={question} change={change} />
                )}
              </section>
            ),
          }))}
        />
      </main>
    </>
  );
}
