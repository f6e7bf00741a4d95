import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { accountWords } from 'shared/sentences/accounts.ts';
import { Link } from 'wouter';
import type { SavedState } from '../../sync/view.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SavedIndicator, type SavedState as Shown } from '../../ui/saved-indicator.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import css from './hearing-view.module.css';

const words = accountWords.hearing;

const shown: Record<SavedState, Shown> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

export interface HearingBarProps {
  readonly name: string | undefined;
  readonly children?: ReactNode;
}

export function HearingBar({ name, children }: HearingBarProps) {
  const { retro } = useOpenRetro().seat;
  const title = useStage((stage) => stage.about.title);
  const saved = useRetro((view) => view.saved);
  return (
    <TopBar
      name={accountWords.bar.product}
      title={title}
      beside={name !== undefined && <span className={css['beside']}>{words.name(name)}</span>}
    >
      <SavedIndicator state={shown[saved]} />
      <Link href={`/r/${retro}/prepare#accounts`} asChild>
        <ButtonLink size="small" look="quiet" aria-label={words.back} icon={<Icon of={ArrowLeft} />}>
          <span className={css['wide']}>{words.back}</span>
        </ButtonLink>
      </Link>
      {children}
    </TopBar>
  );
}
