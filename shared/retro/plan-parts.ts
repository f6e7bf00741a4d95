/** A plan cut by hand, beside the one we would propose. */
import { longestMeeting, planOf, shortestMeeting, type Plan } from './agenda.ts';

/** Minutes of each part, as somebody set them. */
export type PlanParts = Omit<Plan, 'minutes'>;

export const planParts = ['opening', 'timeline', 'learnings', 'rest'] as const satisfies readonly (keyof PlanParts)[];

/** A plan cut by hand: as long as its parts together. Undefined for what is no meeting: halves, too short, too long. */
export function planOfParts(parts: PlanParts): Plan | undefined {
  const { opening, timeline, learnings, rest } = parts;
  const all = [opening, timeline, learnings, rest];
  const minutes = all.reduce((sum, part) => sum + part, 0);
  const fits = all.every((part) => Number.isInteger(part) && part >= 0);
  if (!fits || minutes < shortestMeeting || minutes > longestMeeting) return undefined;
  return { minutes, opening, timeline, learnings, rest };
}

/** Whether the parts are as long as in the plan we would propose for this length. */
export function isUsualCut(plan: Plan): boolean {
  const usual = planOf(plan.minutes);
  return planParts.every((part) => plan[part] === usual[part]);
}

/** Minutes the timeline lacks to two thirds of the meeting; 0 when it has them. Advice, never a limit. */
export function minutesToTwoThirds(plan: Plan): number {
  return Math.max(0, Math.round((plan.minutes * 2) / 3) - plan.timeline);
}
