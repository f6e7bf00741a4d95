import ArrowLeft from 'lucide-react/icons/arrow-left';
import User from 'lucide-react/icons/user';
import type { ReactNode } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { accountWords as words } from 'shared/sentences/accounts.ts';
import { Link, useLocation } from 'wouter';
import type { SavedState } from '../../sync/view.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SavedIndicator, type SavedState as Shown } from '../../ui/saved-indicator.tsx';
import { Separator, Stat, TopBar } from '../../ui/top-bar.tsx';
import css from './account-bar.module.css';

const shown: Record<SavedState, Shown> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

/** The bar of one's own account, and where one came from. */
export function AccountBar() {
  const { seat } = useOpenRetro();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const back =
    phaseTime[phase] === 'after' ? 'record' : phase === 'prepare' && leadsTheRoom(seat.role) ? 'prepare' : 'live';
  return (
    <QuietBar>
      <Separator />
      <Stat icon={<Icon of={User} name={words.bar.you} />} className={css['you'] ?? ''}>
        {seat.name}
      </Stat>
      <Link href={`/r/${seat.retro}/${back}`} asChild>
        <ButtonLink size="small" look="quiet" aria-label={words.bar.back[back]} icon={<Icon of={ArrowLeft} />}>
          <span className={css['wide']}>{words.bar.back[back]}</span>
        </ButtonLink>
      </Link>
    </QuietBar>
  );
}

function QuietBar({ children }: { readonly children: ReactNode }) {
  const title = useStage((stage) => stage.about.title);
  const saved = useRetro((view) => view.saved);
  const [, go] = useLocation();
  return (
    <TopBar
      name={words.bar.product}
      title={title}
      onHome={(event) => {
        event.preventDefault();
        go('/');
      }}
    >
      <SavedIndicator state={shown[saved]} />
      {children}
    </TopBar>
  );
}
