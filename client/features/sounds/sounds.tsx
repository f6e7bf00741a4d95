/** The sounds of this device, and the way to choose them: in the command list, and under "About me". */
import Volume1 from 'lucide-react/icons/volume-1';
import { lazy, Suspense, useState } from 'react';
import { soundWords as words } from 'shared/sentences/sounds.ts';
import { useStore } from 'zustand';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { chosen } from './chosen.ts';
import css from './sounds.module.css';
import { kindsFor, useChimes, type ChimeProps } from './use-chimes.ts';

const SoundsDialog = lazy(() => import('./sounds-dialog.tsx'));

export interface SoundsProps extends ChimeProps {
  /** Of the command list. */
  readonly group: string;
}

export function Sounds({ group, ...moments }: SoundsProps) {
  const [open, setOpen] = useState(false);
  useChimes(moments);
  useCommands([
    {
      id: 'sounds',
      group,
      title: words.command,
      words: words.search,
      icon: <Icon of={Volume1} />,
      run: () => setOpen(true),
    },
  ]);
  return <Suspense>{open && <SoundsDialog onClose={() => setOpen(false)} />}</Suspense>;
}

/** For whoever has no keyboard for the command list. */
export function SoundsLine() {
  const { seat } = useOpenRetro();
  const on = useStore(chosen, (kinds) => kindsFor(seat.role).filter((kind) => kinds.has(kind)).length);
  const [open, setOpen] = useState(false);
  return (
    <div className={css['line']}>
      <span>
        {words.entry} <span className="small muted">{on === 0 ? words.entryOff : words.entryOn(on)}</span>
      </span>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.choose} <span className="srOnly">{words.title}</span>
      </Button>
      <Suspense>{open && <SoundsDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
