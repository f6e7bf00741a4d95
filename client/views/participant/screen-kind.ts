/** Which screen stands: one a phase, two in the learnings, and one while the clocks stand still. */
import type { Stage } from 'shared/documents/stage.ts';
import { phaseTime, standing, type Phase } from 'shared/retro/phases.ts';

/** `together`: the learnings, shown to everyone. `asking`: closing, with its three questions open. */
export type ScreenKind = Phase | 'together' | 'asking' | 'break' | 'stopped';

export function screenOf({ phases, pauses, about }: Pick<Stage, 'phases' | 'pauses' | 'about'>): ScreenKind {
  const { phase, running } = standing(phases);
  if (phaseTime[phase] !== 'meeting') return phase;
  if (!running) return 'stopped';
  if (pauses.some((pause) => pause.to === undefined)) return 'break';
  if (phase === 'closing' && about.pulse === 'open') return 'asking';
  return phase === 'learnings' && about.learningsShownAt !== undefined ? 'together' : phase;
}

/** Screens with one's own desk beside them: going from one to another leaves the desk untouched. */
export type DeskKind = Exclude<ScreenKind, 'learnings' | 'together' | 'asking' | 'record' | 'published'>;

export function hasDesk(kind: ScreenKind): kind is DeskKind {
  switch (kind) {
    case 'learnings':
    case 'together':
    case 'asking':
    case 'record':
    case 'published':
      return false;
    default:
      return true;
  }
}
