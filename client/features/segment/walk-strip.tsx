/** The walk as a line of segments. */
import { eventWords } from 'shared/sentences/event.ts';
import type { EventStanding, Walk } from 'shared/retro/walk.ts';
import { SegmentStrip } from '../../ui/segment-strip.tsx';
import type { StepState } from '../../ui/step-mark.tsx';

export const stepStates: Record<EventStanding, StepState> = {
  'to-come': 'coming',
  current: 'current',
  discussed: 'done',
  skipped: 'skipped',
};

export interface WalkStripProps {
  readonly walk: Walk;
  readonly order: readonly string[];
}

export function WalkStrip({ walk, order }: WalkStripProps) {
  const steps = order.map((id) => stepStates[walk.standing.get(id) ?? 'to-come']);
  const at = walk.current === undefined ? -1 : order.indexOf(walk.current);
  const sentence = at < 0 ? eventWords.positionUnknown(order.length) : eventWords.position(at + 1, order.length);
  return <SegmentStrip steps={steps} sentence={sentence} />;
}
