/** Preparation: its parts, one at a time, and the meeting one press away. Nothing here has to be finished first. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { mayPrepare } from 'shared/policy/decisions.ts';
import { standing } from 'shared/retro/phases.ts';
import { prepareWords as words } from 'shared/sentences/prepare.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { AccountsAside, AccountsPart } from './accounts-part.tsx';
import { OverviewAside, OverviewPart } from './overview-part.tsx';
import { PlanAside, PlanPart } from './plan-part.tsx';
import { PrepareBar } from './prepare-bar.tsx';
import { PrepareNav } from './prepare-nav.tsx';
import css from './prepare.module.css';
import { Published } from './published.tsx';
import { QuestionsAside, QuestionsPart } from './questions-part.tsx';
import { TimelineAside, TimelinePart } from './timeline-part.tsx';
import { usePart, type Part } from './use-part.ts';
import { usePrepareCommands } from './use-prepare-commands.ts';

const InviteDialog = lazy(() => import('../../features/invite/invite-dialog.tsx'));

export default function PrepareView() {
  const part = usePart();
  const title = useStage((stage) => stage.about.title);
  const { role } = useOpenRetro().seat;
  // Not by all facts: those change with every event, and all parts would be drawn again.
  const open = mayPrepare({ role, standing: standing(useStage((stage) => stage.phases)) }).allowed;
  const [inviting, setInviting] = useState<'no' | 'asked' | 'closed'>('no');
  const invite = () => setInviting('asked');
  usePrepareCommands(invite);
  const shown = partsShown(invite)[part];
  return (
    <div className={css['screen']}>
      <title>{words.titlePart(words.parts[part], title)}</title>
      <SkipLink href={`#${part}`}>{words.skip(words.parts[part])}</SkipLink>
      <PrepareBar onInvite={invite} />
      {open ? (
        <div className={css['work']}>
          <PrepareNav part={part} />
          <main id={part} tabIndex={-1} className={css['main']}>
            {shown.main}
          </main>
          <aside className={css['aside']} aria-label={words.beside(words.parts[part])}>
            {shown.aside}
          </aside>
        </div>
      ) : (
        <Published id={part} />
      )}
      {inviting !== 'no' && (
        <Suspense>
          <InviteDialog open={inviting === 'asked'} onClose={() => setInviting('closed')} />
        </Suspense>
      )}
    </div>
  );
}

function partsShown(invite: () => void): Record<Part, { readonly main: ReactNode; readonly aside: ReactNode }> {
  return {
    overview: { main: <OverviewPart onInvite={invite} />, aside: <OverviewAside onInvite={invite} /> },
    timeline: { main: <TimelinePart />, aside: <TimelineAside /> },
    accounts: { main: <AccountsPart />, aside: <AccountsAside /> },
    questions: { main: <QuestionsPart />, aside: <QuestionsAside /> },
    plan: { main: <PlanPart />, aside: <PlanAside /> },
  };
}
