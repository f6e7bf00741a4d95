/** A short break: called, moved and ended by whoever runs the meeting. No reason is asked. */
import { mayPause } from 'shared/policy/decisions.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { clockHere } from '../../ui/clock.ts';

/** Minutes of a break unless somebody says otherwise while it runs. */
const usual = 10;

export interface Break {
  /** "14:50" while one is on. */
  readonly back: string | undefined;
  readonly unavailable: string | undefined;
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  readonly move: (minutes: number) => Promise<void>;
}

export function useBreak(): Break {
  const open = useStage((stage) => openPause(stage.pauses));
  const may = mayPause(useFacts());
  const act = useAct();
  return {
    back: open && clockHere(open.back),
    unavailable: may.allowed ? undefined : refusals[may.reason],
    async begin() {
      await act({ type: 'pause', minutes: usual });
    },
    async end() {
      await act({ type: 'end-pause' });
    },
    async move(minutes) {
      await act({ type: 'move-break', minutes });
    },
  };
}
