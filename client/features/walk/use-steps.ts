/** The steps of the walk, for whoever leads the room. Whoever pressed a key is moved to the event; nobody else is. */
import { useCallback } from 'react';
import { previousEvent } from 'shared/retro/walk.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useAct } from '../../sync/use-act.ts';
import type { Act } from '../../sync/use-command.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import type { RetroView } from '../../sync/view.ts';
import { announce } from '../../ui/announcer.ts';
import { useArrived } from './use-in-turn.ts';
import type { WalkHere } from './use-walk.ts';

/** The event's section on every screen that shows one. */
export const eventPlace = 'event';

export type Pressed = 'key' | 'button';

export interface Steps {
  readonly open: (event: string, by: Pressed) => Promise<boolean>;
  /** Marks as discussed; the server opens the next one that is still to come. */
  readonly discuss: (event: string, by: Pressed) => Promise<boolean>;
  readonly skip: (event: string, reason: string | undefined, by: Pressed) => Promise<boolean>;
  readonly back: (by: Pressed) => Promise<boolean>;
}

export function useSteps({ facts, order }: WalkHere): Steps {
  const act = useAct();
  const arrived = useArrived();
  const { store } = useOpenRetro();
  const step = useCallback(
    async (command: Act, by: Pressed) => {
      const answer = await act(command);
      if (!answer.ok) return false;
      await arrived(answer.step);
      if (by === 'key') focusEvent();
      else tellWhere(store.getState());
      return true;
    },
    [act, arrived, store],
  );

  return {
    open: (event, by) => step({ type: 'open-event', event }, by),
    discuss: (event, by) => step({ type: 'discuss-event', event }, by),
    skip: (event, reason, by) => step({ type: 'skip-event', event, ...(reason === undefined ? {} : { reason }) }, by),
    async back(by) {
      const before = previousEvent(facts, order);
      return before !== undefined && step({ type: 'open-event', event: before }, by);
    },
  };
}

/** After the next drawing. */
function focusEvent(): void {
  requestAnimationFrame(() => document.getElementById(eventPlace)?.focus({ preventScroll: true }));
}

function tellWhere({ stage, events }: RetroView): void {
  const opened = stage?.walk.findLast((fact) => fact.act === 'opened')?.event;
  const event = events.find((each) => each.id === opened);
  if (event && stage) announce(facilitatorWords.walk.moved(eventTime(event, stage.about.zone)));
}
