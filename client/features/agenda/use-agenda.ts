/** Where the meeting stands in its plan, renewed as time goes. Everything here is derived from facts and now. */
import { useMemo } from 'react';
import {
  clock as clockOf,
  forecast as forecastOf,
  timelineShare,
  timelineWindow,
  type Clock,
  type Forecast,
  type Plan,
} from 'shared/retro/agenda.ts';
import { gate } from 'shared/retro/gate.ts';
import { standing as standingOf, type Standing } from 'shared/retro/phases.ts';
import { openEvents, timePerEvent } from 'shared/retro/walk.ts';
import { useNow, useRetro, useStage } from '../../sync/use-retro.tsx';

export interface Agenda {
  readonly now: number;
  readonly standing: Standing;
  readonly plan: Plan;
  readonly clock: Clock;
  /** A break was called: clocks stand. */
  readonly onBreak: boolean;
  /** Of the planned length. */
  readonly share: number;
  /** Minutes of timeline. */
  readonly window: { readonly from: number; readonly to: number };
  readonly forecast: Forecast;
  /** The forecast comes from the pace so far, not from the plan. */
  readonly measured: boolean;
  readonly events: number;
  readonly eventsLeft: number;
  /** Of those left, the ones marked as worth time. */
  readonly starredLeft: number;
  readonly gateOpen: boolean;
}

/** Events done before the pace says more than the plan (retro/agenda.ts). */
const enoughEvents = 3;

export function useAgenda(every = 5000): Agenda {
  const facts = useStage((stage) => stage.phases);
  const pauses = useStage((stage) => stage.pauses);
  const walked = useStage((stage) => stage.walk);
  const gateFacts = useStage((stage) => stage.gate);
  const plan = useStage((stage) => stage.about.plan);
  const events = useRetro((view) => view.events);
  const now = useNow(every);
  const eventsLeft = useMemo(
    () =>
      openEvents(
        walked,
        events.map((event) => event.id),
      ),
    [walked, events],
  );
  const starredLeft = useMemo(() => {
    const done = new Set(walked.filter((fact) => fact.act !== 'opened').map((fact) => fact.event));
    return events.filter((event) => event.starred === true && !done.has(event.id)).length;
  }, [walked, events]);
  const discussed = useMemo(
    () => new Set(walked.filter((fact) => fact.act === 'discussed').map((fact) => fact.event)),
    [walked],
  );
  const clock = clockOf(facts, pauses, plan, now);
  const perEvent = [...timePerEvent(walked, now)].flatMap(([event, ms]) => (discussed.has(event) ? [ms] : []));
  return {
    now,
    standing: standingOf(facts),
    plan,
    clock,
    onBreak: pauses.some((pause) => pause.to === undefined),
    share: timelineShare(clock, plan, true),
    window: timelineWindow(plan),
    forecast: forecastOf(clock, plan, perEvent, eventsLeft),
    measured: perEvent.length >= enoughEvents,
    events: events.length,
    eventsLeft,
    starredLeft,
    gateOpen: gate(gateFacts).open,
  };
}

export const wholeMinutes = (ms: number): number => Math.floor(ms / 60_000);
