/** Parked ideas as they are opened: what everybody sees, and which one comes next. */
import type { OpenIdea, ParkedIdea } from 'shared/retro/ideas.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

const none: readonly ParkedIdea[] = [];

export interface Ideas {
  readonly opened: readonly OpenIdea[];
  readonly current: OpenIdea | undefined;
  /** In the order they were parked. Its words stay closed until it is opened. */
  readonly next: string | undefined;
  readonly waiting: number;
  readonly total: number;
}

export function useIdeas(): Ideas {
  const opened = useStage((stage) => stage.ideas);
  const openIdea = useStage((stage) => stage.about.openIdea);
  const parked = useRetro((view) => view.tray?.ideas ?? none);
  const known = new Set(opened.map((idea) => idea.id));
  const waiting = parked.filter((idea) => !known.has(idea.id));
  return {
    opened,
    current: opened.find((idea) => idea.id === openIdea),
    next: waiting[0]?.id,
    waiting: waiting.length,
    total: opened.length + waiting.length,
  };
}
