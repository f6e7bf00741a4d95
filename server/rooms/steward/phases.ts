/** Phases, sittings and the gate: facts by the leading person, and what follows from them. */
import { giveFloor } from 'shared/documents/aside.ts';
import { appendGate, appendPhase, appendWalk, dropEntry, endPause } from 'shared/documents/stage.ts';
import { mayAsk, mayOpenGate, mayResume, mayShutGate, mayStep, mayStop } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { clock } from 'shared/retro/agenda.ts';
import { endsSitting, sittingFor, type Phase, type PhaseFact } from 'shared/retro/phases.ts';
import { wasIdeasOnly } from 'shared/retro/next-sitting.ts';
import { walk } from 'shared/retro/walk.ts';
import type { OpenRetro } from '../open-retro.ts';
import { closeAccounts } from './accounts.ts';
import { carryDesks, countReady } from './carry.ts';
import { keepMirror } from './mirror.ts';
import { when, type Turn } from './obey.ts';
import { createRecord } from './record.ts';
import { beginSitting } from './next-sitting.ts';
import { closePulse, openPulse } from './pulse.ts';
import { keepRevision } from './revisions.ts';

export function stepTo(turn: Turn, to: Phase): CommandAnswer {
  return when(turn, mayStep(turn.facts, to), () => {
    const { standing } = turn.facts;
    const sitting = sittingFor(standing, to);
    append(turn, { phase: to, sitting, at: turn.now, by: turn.person.id });
    if (sitting > standing.sitting) beginSitting(turn, standing.phase, to);
    if (to === 'timeline') openFirstEvent(turn);
    countReady(turn.retro);
    if (to === 'closing') openPulse(turn);
    if (to === 'record') closePulse(turn);
    if (to === 'record') {
      createRecord(turn.retro);
      carryDesks(turn.retro, [...turn.retro.desks.keys()], false);
    }
    if (to === 'published') {
      turn.retro.history.keep('published', turn.extra);
      keepRevision(turn);
      closeAccounts(turn);
      turn.retro.afterCommit(() => endWalls(turn.retro));
    }
    if (endsSitting(standing, to)) endSitting(turn);
  });
}

/** Links end with publication, and so does what came by a wall's: each screen asks again, and is told. */
function endWalls(retro: OpenRetro): void {
  for (const room of retro.ledger.rooms) {
    for (const member of room.members) if (member.guest.reader === 'wall') member.close('noRight');
  }
}

/** "Stop here, go on Thursday": the phase stays, the sitting ends. */
export function stop(turn: Turn): CommandAnswer {
  return when(turn, mayStop(turn.facts), () => {
    const { phase, sitting } = turn.facts.standing;
    append(turn, { phase, sitting, at: turn.now, by: turn.person.id, stopped: true });
    endSitting(turn);
  });
}

export function resume(turn: Turn): CommandAnswer {
  return when(turn, mayResume(turn.facts), () => {
    const { phase, sitting } = turn.facts.standing;
    append(turn, { phase, sitting: sitting + 1, at: turn.now, by: turn.person.id });
    beginSitting(turn, phase, phase);
    countReady(turn.retro);
  });
}

function append(turn: Turn, fact: PhaseFact): void {
  appendPhase(turn.retro.doc('stage'), fact);
}

/** The mirror is derived first; then talk turns and private messages go as a whole. Hands come down. */
function endSitting(turn: Turn): void {
  endPause(turn.retro.doc('stage'), turn.now);
  giveFloor(turn.retro.doc('aside'), null, turn.now);
  if (!wasIdeasOnly(turn.retro.stage().phases, turn.facts.standing.sitting)) keepMirror(turn);
  for (const hand of turn.retro.stage().hands) dropEntry(turn.retro.doc('stage'), 'hands', hand.person);
  turn.retro.eraseAside(turn.extra);
}

function openFirstEvent(turn: Turn): void {
  const order = turn.retro.order();
  const [first] = order;
  if (first === undefined || walk(turn.retro.stage().walk, order).current !== undefined) return;
  appendWalk(turn.retro.doc('stage'), { event: first, act: 'opened', at: turn.now, by: turn.person.id });
}

export function askMissing(turn: Turn): CommandAnswer {
  return when(turn, mayAsk(turn.facts), () =>
    appendGate(turn.retro.doc('stage'), { act: 'asked', at: turn.now, by: turn.person.id }),
  );
}

/** Timeline done, or early: the meeting log keeps what stood open, and nothing else does. */
export function openGate(turn: Turn, early: boolean): CommandAnswer {
  return when(turn, mayOpenGate(turn.facts, early), () => {
    const fact = { at: turn.now, by: turn.person.id };
    if (!early) return appendGate(turn.retro.doc('stage'), { ...fact, act: 'opened' });
    const stage = turn.retro.stage();
    const { spent } = clock(stage.phases, stage.pauses, stage.about.plan, turn.now);
    appendGate(turn.retro.doc('stage'), {
      ...fact,
      act: 'opened-early',
      openEvents: turn.facts.openEvents,
      timelineMinutes: Math.round(spent.timeline / 60_000),
    });
  });
}

export function shutGate(turn: Turn): CommandAnswer {
  return when(turn, mayShutGate(turn.facts), () =>
    appendGate(turn.retro.doc('stage'), { act: 'shut', at: turn.now, by: turn.person.id }),
  );
}
