/** The written record: sections, written together; export and state beside it. */
import Users from 'lucide-react/icons/users';
import { right } from 'shared/policy/access.ts';
import { rightFacts } from 'shared/documents/standing.ts';
import { standing } from 'shared/retro/phases.ts';
import type { Outline } from 'shared/retro/record.ts';
import { dayText } from 'shared/retro/times.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { FoundBy } from '../../features/labels/found-by.tsx';
import { HandOn } from '../../features/hand-on/hand-on.tsx';
import { ExportMenu } from '../../features/export/export-menu.tsx';
import { KeepCard } from '../../features/keep/keep-card.tsx';
import { MirrorLink } from '../../features/mirror/mirror-link.tsx';
import { CommentsPanel } from '../../features/record-comments/comments-panel.tsx';
import { SectionComments } from '../../features/record-comments/section-comments.tsx';
import { HistoryBox } from '../../features/record-history/history-box.tsx';
import { CoAuthors } from '../../features/record-sections/co-authors.tsx';
import { LivesAt } from '../../features/record-sections/lives-at.tsx';
import { PublishChecks } from '../../features/record-sections/publish-checks.tsx';
import { ReadSection } from '../../features/record-sections/read-section.tsx';
import { LiftLock } from '../../features/record-sections/lift-lock.tsx';
import { RecordState } from '../../features/record-sections/record-state.tsx';
import { SectionBlock } from '../../features/record-sections/section-block.tsx';
import { WordingSwitch } from '../../features/record-sections/wording-switch.tsx';
import { SectionNav } from '../../features/record-sections/section-nav.tsx';
import { RecordSourceProvider } from '../../sync/use-record-source.tsx';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import type { SavedState } from '../../sync/view.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SavedIndicator } from '../../ui/saved-indicator.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Separator, Stat, TopBar } from '../../ui/top-bar.tsx';
import css from './record-view.module.css';

const shown: Record<SavedState, 'saved' | 'saving' | 'device' | 'tab' | 'read-only'> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

/** Facilitators and deputies run the record; co-authors write in it; the others read it when they may. */
function useRecordRight() {
  const { seat } = useOpenRetro();
  const stage = useStage((all) => all);
  const facts = rightFacts(stage, seat.person, { retro: seat.retro, kind: 'record' }, false);
  return { may: right(seat.role, 'record', facts), exists: facts.recordExists };
}

export default function RecordView() {
  const { may, exists } = useRecordRight();
  const outline = useRetro((view) => view.record);
  return (
    <div className={css['page']}>
      <SkipLink href="#record">{words.skip}</SkipLink>
      <Bar />
      {may === 'none' || !outline ? (
        <Closed exists={exists} waiting={may !== 'none'} />
      ) : (
        <RecordSourceProvider>
          <Written write={may === 'write'} outline={outline} />
        </RecordSourceProvider>
      )}
    </div>
  );
}

function Bar() {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const review = useStage((stage) => stage.about.review);
  const phase = useStage((stage) => standing(stage.phases).phase);
  const saved = useRetro((view) => view.saved);
  const { may } = useRecordRight();
  const runs = (seat.role === 'facilitator' || seat.role === 'deputy') && (phase === 'record' || phase === 'published');
  return (
    <TopBar
      name={words.product}
      title={title}
      beside={
        <span className={css['state']}>
          <Tag>{phase === 'published' ? words.published : words.tags[review]}</Tag>
        </span>
      }
    >
      <Here />
      <Separator />
      <SavedIndicator state={may === 'write' ? shown[saved] : 'read-only'} />
      {runs && <RecordState />}
    </TopBar>
  );
}

function Here() {
  const { seat } = useOpenRetro();
  const present = useRetro((view) => view.present);
  const names = useNames();
  const others = useMemo(
    () => [...present].filter((person) => person !== seat.person).map((person) => names.of(person)),
    [present, names, seat.person],
  );
  return (
    <Stat icon={<Icon of={Users} />} {...(css['here'] === undefined ? {} : { className: css['here'] })}>
      {words.here(others)}
    </Stat>
  );
}

function Closed({ exists, waiting }: { readonly exists: boolean; readonly waiting: boolean }) {
  const { seat } = useOpenRetro();
  return (
    <main id="record" className={css['closed']}>
      {!waiting && (
        <EmptyState
          title={exists ? words.notForYou : words.notYet}
          actions={
            <Link href={`/r/${seat.retro}/live`} asChild>
              <ButtonLink>{words.toMeeting}</ButtonLink>
            </Link>
          }
        >
          {exists ? words.notForYouSay : words.notYetSay}
        </EmptyState>
      )}
      {!exists && seat.role === 'facilitator' && <LiftLock />}
      {!waiting && <ExportMenu live={false} />}
      {!waiting && <KeepCard />}
    </main>
  );
}

function Written({ write, outline }: { readonly write: boolean; readonly outline: Outline }) {
  const { seat } = useOpenRetro();
  const { sections } = outline;
  const current = useSectionInHash();
  const runs = seat.role === 'facilitator' || seat.role === 'deputy';
  const isOut = useStage((stage) => standing(stage.phases).phase === 'published');
  const comments = !write && !isOut && seat.role !== 'observer';
  return (
    <div className={css['work']}>
      <div className={css['nav']}>
        <SectionNav sections={sections} mayWrite={write} current={current} />
      </div>
      <main id="record" className={css['paper']} tabIndex={-1}>
        <div className={css['text']}>
          <Lead />
          {!write && !isOut && <p className="muted small">{words.onlyReading}</p>}
          {sections.map((section, index) => (
            <SectionBlock
              key={section.id}
              section={section}
              before={sections[index - 1]}
              after={sections[index + 1]}
              outline={outline}
              mayWrite={write}
              read={<ReadSection section={section.id} outline={outline} />}
              below={comments && <SectionComments section={section} />}
            />
          ))}
        </div>
      </main>
      <aside className={css['side']} aria-label={words.export}>
        {write && <CommentsPanel sections={sections} />}
        <ExportMenu live />
        {runs && <MirrorLink />}
        {runs && write && <PublishChecks sections={sections} />}
        {runs && <LivesAt />}
        {write && <WordingSwitch />}
        {write && <HistoryBox />}
        <HandOn />
        {runs && write && <CoAuthors />}
        {runs && write && <FoundBy heading="h2" />}
        <KeepCard />
      </aside>
    </div>
  );
}

function Lead() {
  const about = useStage((stage) => stage.about);
  const phases = useStage((stage) => stage.phases);
  const met = phases.find((fact) => fact.phase === 'opening');
  const phase = standing(phases).phase;
  const parts = [
    words.times(about.zone),
    ...(met ? [words.met(dayText(new Date(met.at).toISOString(), about.zone))] : []),
  ];
  return (
    <>
      <p className={css['printed']} aria-hidden="true">
        {about.title}
      </p>
      <p className={css['lead']}>
        <span className={css['stateHere']}>
          {phase === 'published' ? words.published : words.tags[about.review]}
          {' · '}
        </span>
        {parts.join(' · ')}
      </p>
    </>
  );
}

function sectionInHash(): string | undefined {
  return /^#section-([\w-]+)$/.exec(location.hash)?.[1];
}

function useSectionInHash(): string | undefined {
  const [current, setCurrent] = useState(sectionInHash);
  useEffect(() => {
    const changed = () => setCurrent(sectionInHash());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return current;
}
