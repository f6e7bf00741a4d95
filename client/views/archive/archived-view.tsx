import { useEffect, type ReactNode } from 'react';
import type { ArchivedAnswer } from 'shared/protocol/archive.ts';
import { isEmpty, type Prose } from 'shared/retro/prose.ts';
import { isSafeUrl } from 'shared/retro/timeline.ts';
import { archiveWords } from 'shared/sentences/archive.ts';
import { Link, useLocation, useParams, useSearchParams } from 'wouter';
import { archivedRecord } from '../../api/archive.ts';
import { ArchivedFiles, ArchivedLabels, ArchivedRevisions } from '../../features/archive/archived-facts.tsx';
import { Closed } from '../../features/archive/closed.tsx';
import { FollowUpList } from '../../features/archive/follow-up-list.tsx';
import { SimilarList } from '../../features/archive/similar-list.tsx';
import { TimelineKept } from '../../features/archive/timeline-kept.tsx';
import { useAsked } from '../../features/archive/use-asked.ts';
import { ProseBlocks } from '../../features/notes-reader/prose-blocks.tsx';
import { serverNow } from '../../sync/clock.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { dayText, viewersZone } from '../../ui/clock.ts';
import { Loading } from '../../ui/loading.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import css from './archived-view.module.css';

const words = archiveWords.one;
const dated = { weekday: false, year: true } as const;
type Archived = Extract<ArchivedAnswer, { ok: true }>;

/** One published record, for everybody who may read the archive: no seat in that retro is needed. */
export default function ArchivedView() {
  const { retro = '' } = useParams();
  const [search] = useSearchParams();
  const revision = search.get('revision') ?? undefined;
  const { asked, again } = useAsked(`${retro} ${revision}`, () => archivedRecord(retro, revision));
  if (asked.state === 'here') return <Shown key={`${retro} ${asked.answer.n}`} archived={asked.answer} />;
  return (
    <Frame>
      <main className={css['waiting']}>
        {asked.state === 'looking' ? <Loading /> : <Closed reason={asked.reason} again={again} />}
      </main>
    </Frame>
  );
}

function Frame({ title, children, end }: FrameProps) {
  const [, go] = useLocation();
  return (
    <>
      <title>{`${title ?? archiveWords.title} · ${archiveWords.product}`}</title>
      <SkipLink href="#record">{words.skip}</SkipLink>
      <TopBar
        name={archiveWords.product}
        wordmark
        onHome={(event) => {
          event.preventDefault();
          go('/');
        }}
      >
        {end}
        <Link href="/archive" asChild>
          <ButtonLink size="small">{words.bar}</ButtonLink>
        </Link>
      </TopBar>
      {children}
    </>
  );
}

interface FrameProps {
  readonly title?: string;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

function Shown({ archived }: { readonly archived: Archived }) {
  const { card, n, at, record, revisions, similar, followUps, joined } = archived;
  useHash();
  const roles = new Map(record.people.map((person) => [person.id, person.name]));
  const prose = (text: Prose, headingsFrom: 2 | 4) => (
    <ProseBlocks prose={text} nameOf={(person) => roles.get(person) ?? ''} headingsFrom={headingsFrom} />
  );
  const sections = record.sections.filter((section) => !isEmpty(section.prose));
  const facts = [
    ...(record.date === undefined ? [] : [words.incident(dayText(`${record.date}T12:00:00Z`, 'UTC', dated))]),
    ...(record.met === undefined ? [] : [words.met(dayText(record.met, record.zone, dated))]),
    words.published(dayText(at, viewersZone(), dated)),
    words.times(record.zone),
  ];
  return (
    <Frame
      title={record.title}
      end={
        joined && (
          <Link href={`/r/${card.retro}/record`} asChild>
            <ButtonLink size="small">{words.room}</ButtonLink>
          </Link>
        )
      }
    >
      <div className={css['work']}>
        <nav className={css['nav']} aria-labelledby="contents">
          <h2 id="contents" className="lab">
            {words.contents}
          </h2>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#section-${id}`}>{title}</a>
              </li>
            ))}
            {record.events.length > 0 && (
              <li>
                <a href="#events">{words.timeline}</a>
              </li>
            )}
          </ul>
        </nav>
        <main id="record" className={css['paper']} tabIndex={-1}>
          <article className={css['text']}>
            <Tag>{words.tag(n)}</Tag>
            <h1 className={css['title']}>{record.title}</h1>
            <p className={css['lead']}>{facts.join(' · ')}</p>
            {record.livesAt !== undefined && isSafeUrl(record.livesAt) && (
              <p className={css['lead']}>
                {words.keptAt}{' '}
                <a href={record.livesAt} target="_blank" rel="noreferrer">
                  {record.livesAt}
                </a>
              </p>
            )}
            {n !== card.n && (
              <p className={css['older']}>
                {words.newest} <Link href={`/r/${card.retro}/archive`}>{words.toNewest}</Link>
              </p>
            )}
            {sections.map((section) => (
              <section key={section.id} id={`section-${section.id}`} tabIndex={-1} className={css['section']}>
                <h2>{section.title}</h2>
                {prose(section.prose, 2)}
              </section>
            ))}
            {record.events.length > 0 && (
              <section id="events" tabIndex={-1} className={css['section']}>
                <h2>{words.timeline}</h2>
                <p className="small muted">{words.timelineSay}</p>
                <TimelineKept record={record} notes={(text) => prose(text, 4)} />
              </section>
            )}
          </article>
        </main>
        <aside className={css['side']} aria-label={archiveWords.title}>
          {followUps.length > 0 && (
            <section aria-labelledby="archived-actions">
              <h2 id="archived-actions" className="lab">
                {words.actions}
              </h2>
              <FollowUpList followUps={followUps} now={serverNow()} withRecord={false} />
            </section>
          )}
          <section aria-labelledby="archived-similar">
            <h2 id="archived-similar" className="lab">
              {words.similar}
            </h2>
            <SimilarList similar={similar} />
          </section>
          <ArchivedLabels title={words.systems} by="system" labels={record.systems ?? []} />
          <ArchivedLabels title={words.tags} by="tag" labels={record.tags ?? []} />
          <ArchivedRevisions card={card} n={n} revisions={revisions} />
          <ArchivedFiles retro={card.retro} n={n} />
        </aside>
      </div>
    </Frame>
  );
}

/** A passage that was found leads to its place; the page was not there yet when the browser looked for it. */
function useHash(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id === '' ? null : document.getElementById(id);
    if (!place) return;
    // Asked anew, so that :target is this place.
    location.replace(location.hash);
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start' });
  }, []);
}
