import Clock from 'lucide-react/icons/clock';
import Pencil from 'lucide-react/icons/pencil';
import Users from 'lucide-react/icons/users-round';
import { useState } from 'react';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import { freshness } from 'shared/retro/readiness.ts';
import { betweenWords } from 'shared/sentences/between-sittings.ts';
import { prepareWords as words } from 'shared/sentences/prepare.ts';
import { useLocation } from 'wouter';
import type { SavedState } from '../../sync/view.ts';
import { useNow, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { clockHere, dayText, viewersZone } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SavedIndicator, type SavedState as Shown } from '../../ui/saved-indicator.tsx';
import { Separator, Stat, TopBar } from '../../ui/top-bar.tsx';
import css from './prepare.module.css';
import { StartButton } from './start-button.tsx';
import { TitleDialog } from './title-dialog.tsx';

const shown: Record<SavedState, Shown> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

export function PrepareBar({ onInvite }: { readonly onInvite: () => void }) {
  const title = useStage((stage) => stage.about.title);
  const saved = useRetro((view) => view.saved);
  const [, go] = useLocation();
  const [renaming, setRenaming] = useState(false);
  return (
    <TopBar
      name={words.product}
      onHome={(event) => {
        event.preventDefault();
        go('/');
      }}
      title={title}
      beside={
        <IconButton
          size="small"
          label={words.rename.open}
          icon={<Icon of={Pencil} />}
          onClick={() => setRenaming(true)}
        />
      }
    >
      <When />
      <SavedIndicator state={shown[saved]} />
      <Button size="small" keys="I" icon={<Icon of={Users} />} onClick={onInvite}>
        {words.invite}
      </Button>
      <StartButton />
      {renaming && <TitleDialog title={title} onClose={() => setRenaming(false)} />}
    </TopBar>
  );
}

/** Before the meeting how long ago it was, between two sittings when it goes on. */
function When() {
  const { phase, running } = standing(useStage((stage) => stage.phases));
  if (phase === 'prepare') return <Ended />;
  return phaseTime[phase] === 'meeting' && !running ? <GoesOn /> : null;
}

function GoesOn() {
  const next = useStage((stage) => stage.about.next);
  return (
    <span className={css['ended']}>
      <Stat icon={<Icon of={Clock} />} className="num">
        {next ? betweenWords.goesOn(`${dayText(next.at, viewersZone())}, ${clockHere(next.at)}`) : betweenWords.noDay}
      </Stat>
      <Separator />
    </span>
  );
}

/** Longer ago than this, hours say nothing any more. */
const longAgo = 31 * 24;

/** "50 h since it ended, 22 h left of 72 h": memories fade, and nothing is blocked. */
function Ended() {
  const events = useRetro((view) => view.events);
  const now = useNow(60_000);
  const fresh = freshness(events, now);
  if (!fresh || fresh.hours > longAgo) return null;
  return (
    <span className={css['ended']}>
      <Stat icon={<Icon of={Clock} />} className="num">
        {words.ended(fresh)}
      </Stat>
      <Separator />
    </span>
  );
}
