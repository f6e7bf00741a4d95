/** When the room meets again, and what begins with a sitting: the plan of it goes, a small group gets its minutes. */
import { setAbout } from 'shared/documents/stage.ts';
import { mayPlanSitting } from 'shared/policy/next-sitting.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { clock } from 'shared/retro/agenda.ts';
import { planGoingOn } from 'shared/retro/between-sittings.ts';
import { groupMinutes, type NextSitting } from 'shared/retro/next-sitting.ts';
import type { Phase } from 'shared/retro/phases.ts';
import { when, type Turn } from './obey.ts';

export function planSitting(
  turn: Turn,
  { at, minutes, group }: { at: number; minutes: number; group?: readonly string[] | undefined },
): CommandAnswer {
  const { retro, now } = turn;
  if (at <= now) return { ok: false, reason: 'bad-request' };
  if (group?.some((person) => retro.people.get(person)?.state !== 'in')) return { ok: false, reason: 'unknown-person' };
  const next: NextSitting = { at, minutes, ...(group && group.length > 0 ? { group } : {}) };
  return when(turn, mayPlanSitting(turn.facts), () => setAbout(retro.doc('stage'), { next }));
}

export function forgetSitting(turn: Turn): CommandAnswer {
  return when(turn, mayPlanSitting(turn.facts), () => setAbout(turn.retro.doc('stage'), { next: undefined }));
}

/**
 * Called when a sitting begins. From the record it is a small group's, about parked ideas that soak; a meeting that
 * goes on gets the minutes that were planned for this sitting.
 */
export function beginSitting({ retro, facts, now }: Turn, from: Phase, to: Phase): void {
  const stage = retro.doc('stage');
  const { about, verdicts, ideas, phases, pauses } = retro.stage();
  setAbout(stage, { next: undefined });
  if (from === to && about.next && !about.next.group) {
    const used = Math.round(clock(phases, pauses, about.plan, now).total / 60_000);
    setAbout(stage, { plan: planGoingOn(about.plan, used, about.next.minutes, facts.gate.everOpened) });
  }
  if (from !== 'record' || to !== 'remediations') return;
  const minutes = about.next?.minutes ?? groupMinutes;
  const { plan } = about;
  const soaks = ideas.find(({ id }) => verdicts.get(id)?.verdict === 'soaking');
  setAbout(stage, {
    plan: { ...plan, minutes: plan.minutes + minutes, rest: plan.rest + minutes },
    ...(soaks ? { openIdea: soaks.id } : {}),
  });
}
