import { standing } from '../retro/phases.ts';
import type { Stage } from './stage.ts';

/** Everybody writes learnings for themselves, until they are shown together: nothing that is heard then is a turn. */
export function isQuietWriting({ phases, about }: Pick<Stage, 'phases' | 'about'>): boolean {
  return standing(phases).phase === 'learnings' && about.learningsShownAt === undefined;
}
