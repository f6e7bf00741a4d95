/** Where the gate stands, in facts and in one plain sentence. */
import { useMemo } from 'react';
import { clock, timelineWindow } from 'shared/retro/agenda.ts';
import { gate as gateOf, timelineDone, type Gate, type TimelineDone } from 'shared/retro/gate.ts';
import { standing } from 'shared/retro/phases.ts';
import { openEvents } from 'shared/retro/walk.ts';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { serverNow } from '../../sync/clock.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';

const words = agendaWords.gate;

export interface GateHere {
  readonly gate: Gate;
  readonly done: TimelineDone;
  /** "Action items open after 6 more events" */
  readonly sentence: string;
}

export function useGate(): GateHere {
  const facts = useStage((stage) => stage.gate);
  const phases = useStage((stage) => stage.phases);
  const walked = useStage((stage) => stage.walk);
  const events = useRetro((view) => view.events);
  return useMemo(() => {
    const gate = gateOf(facts);
    const open = openEvents(
      walked,
      events.map((event) => event.id),
    );
    const done = timelineDone(open, gate.asked);
    const begun = phases.some((fact) => fact.phase === 'timeline');
    return { gate, done, sentence: sentenceOf(gate, done, begun && standing(phases).phase !== 'opening') };
  }, [facts, phases, walked, events]);
}

function sentenceOf(gate: Gate, done: TimelineDone, inTimeline: boolean): string {
  if (gate.open) return words.open;
  if (!inTimeline) return words.afterTimeline;
  if (!done.done) return done.openEvents === 0 ? words.whenDone : words.afterEvents(done.openEvents);
  return gate.everOpened ? words.shutAgain : words.ready;
}

/** The facts the question states before the gate is opened early, as they are at that moment. */
export function useGateTitle(): () => string {
  const { store } = useOpenRetro();
  return () => {
    const { stage, events } = store.getState();
    if (!stage) return words.titleReady;
    const { plan } = stage.about;
    const { spent } = clock(stage.phases, stage.pauses, plan, serverNow());
    const open = openEvents(
      stage.walk,
      events.map((event) => event.id),
    );
    const minutes = Math.floor(spent.timeline / 60_000);
    const of = timelineWindow(plan).from;
    if (open > 0) return words.title(minutes, of, open);
    return gateOf(stage.gate).asked ? words.titleReady : words.titleAsk(minutes, of);
  };
}
