import ArrowRight from 'lucide-react/icons/arrow-right';
import { useEffect } from 'react';
import { participantWords } from 'shared/sentences/participant.ts';
import { phaseNames } from 'shared/sentences/shell.ts';
import { stillWords } from 'shared/sentences/still.ts';
import { useLeader } from '../../sync/use-names.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import css from './held-line.module.css';
import type { ScreenKind } from './screen-kind.ts';
import { shortcuts } from './shortcuts.ts';

const { follow } = participantWords;

/** "Ruth moved to learnings. You were writing, so you stay here." */
export function HeldLine({ now, onGo }: { readonly now: ScreenKind; readonly onGo: () => void }) {
  const leader = useLeader() ?? follow.leader;
  useKeys([{ ...shortcuts.go, run: onGo }]);
  const text = `${sentence(now, leader)} ${follow.stayed}`;
  // Said by the region that is always there: one that comes with its words is not spoken.
  useEffect(() => announce(text), [text]);
  return (
    <section aria-label={stillWords.movedOn} className={css['line']}>
      <p>{text}</p>
      <Button size="small" icon={<Icon of={ArrowRight} />} keys={shortcuts.go} onClick={onGo}>
        {follow.goShort}
      </Button>
    </section>
  );
}

function sentence(now: ScreenKind, leader: string): string {
  if (now === 'break') return stillWords.breakTitle;
  if (now === 'stopped') return stillWords.stoppedTitle;
  if (now === 'together') return stillWords.shownNow;
  return follow.moved(leader, phaseNames[now === 'asking' ? 'closing' : now].toLowerCase());
}
