/** "Timeline done": the room was asked, the gate opens, learnings begin. Each step only where it is still needed. */
import { mayStep } from 'shared/policy/decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import type { Act } from '../../sync/use-command.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { useInTurn } from './use-in-turn.ts';
import { useRoomAsked } from './use-room-asked.ts';

export interface TimelineDoneStep {
  /** Why not yet. */
  readonly unavailable: string | undefined;
  readonly go: () => Promise<boolean>;
}

export function useTimelineDone(): TimelineDoneStep {
  const facts = useFacts();
  const asked = useRoomAsked();
  const inTurn = useInTurn();
  const acts: Act[] = [
    ...(asked.all && !asked.kept ? [{ type: 'ask-missing' } as const] : []),
    ...(facts.gate.open ? [] : [{ type: 'timeline-done' } as const]),
    { type: 'go-to-phase', phase: 'learnings' },
  ];
  return { unavailable: whyNot(), go: () => inTurn(acts) };

  function whyNot(): string | undefined {
    const may = mayStep(facts, 'learnings');
    if (may.allowed) return undefined;
    if (may.reason !== 'timeline-not-done') return refusals[may.reason];
    if (facts.openEvents > 0) return refusals['events-open'];
    return asked.all ? undefined : facilitatorWords.missing.tickBoth;
  }
}
