/** "How this meeting went": for facilitator and deputy, for a day after each sitting. */
import { useState } from 'react';
import { mirrorKeptFor, type Mirror } from 'shared/retro/mirror.ts';
import { mirrorWords as words } from 'shared/sentences/mirror.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { clockHere, dayText, viewersZone } from '../../ui/clock.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { MirrorBlocks } from './mirror-blocks.tsx';
import css from './mirror.module.css';

const none: readonly Mirror[] = [];

export function useMirrors(): readonly Mirror[] {
  return useRetro((view) => view.tray?.mirrors ?? none);
}

export function MirrorPage({ mirrors }: { readonly mirrors: readonly Mirror[] }) {
  const { seat } = useOpenRetro();
  const names = useNames();
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const mirror = mirrors.find(({ sitting }) => sitting === chosen) ?? mirrors[0];
  if (!mirror) return null;
  const others = names.leaders.filter((name) => name !== names.of(seat.person));
  const until = mirror.at + mirrorKeptFor;
  return (
    <div className={css['page']}>
      <h2 className={css['title']}>{words.title}</h2>
      <p className={css['lede']}>{words.lede}</p>
      <p className={css['facts']}>
        <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
        <span className="small muted">{words.until(`${dayText(until, viewersZone())} ${clockHere(until)}`)}</span>
      </p>
      {mirrors.length > 1 && (
        <div className={css['sittings']} role="group" aria-label={words.sittings}>
          {mirrors.map(({ sitting }) => (
            <Button key={sitting} size="small" pressed={sitting === mirror.sitting} onClick={() => setChosen(sitting)}>
              {words.sitting(sitting)}
            </Button>
          ))}
        </div>
      )}
      <MirrorBlocks mirror={mirror} />
    </div>
  );
}
