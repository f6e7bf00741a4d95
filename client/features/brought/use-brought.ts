/** Takes what programs brought onto the timeline, as one step that can be taken back, or leaves it out. */
import { addEvents } from 'shared/documents/board.ts';
import { broughtAndWaiting, broughtEvent } from 'shared/retro/came-up.ts';
import type { Proposal } from 'shared/retro/ideas.ts';
import { broughtWords as words } from 'shared/sentences/brought.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDocument, useStage } from '../../sync/use-retro.tsx';
import { useUndo } from '../../sync/undo.ts';
import { announce } from '../../ui/announcer.ts';

export interface Brought {
  readonly waiting: readonly Proposal[];
  readonly add: (proposals: readonly Proposal[]) => void;
  readonly leaveOut: (proposals: readonly Proposal[]) => void;
}

export function useBrought(): Brought {
  const board = useDocument('board');
  const waiting = broughtAndWaiting(useStage((stage) => stage.proposals));
  const { origin, asOne } = useUndo('board');
  const act = useAct();
  const settle = (proposals: readonly Proposal[]) =>
    act({ type: 'settle-brought', proposals: proposals.map(({ id }) => id) });
  return {
    waiting,
    add(proposals) {
      if (!board) return;
      const events = proposals.flatMap((proposal) => broughtEvent(proposal) ?? []);
      asOne(() => addEvents(board, events, origin));
      announce(words.added(events.length));
      void settle(proposals);
    },
    leaveOut(proposals) {
      void settle(proposals).then((answer) => answer.ok && announce(words.leftOut(proposals.length)));
    },
  };
}
