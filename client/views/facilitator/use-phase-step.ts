import { mayStep } from 'shared/policy/decisions.ts';
import type { Phase } from 'shared/retro/phases.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { eventPlace } from '../../features/walk/use-steps.ts';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts } from '../../sync/use-retro.tsx';

export interface PhaseStep {
  readonly unavailable: string | undefined;
  /** Whether the meeting is there now; focus goes to the new screen of whoever took the step. */
  readonly go: () => Promise<boolean>;
}

export function usePhaseStep(to: Phase): PhaseStep {
  const facts = useFacts();
  const inTurn = useInTurn();
  const may = mayStep(facts, to);
  return {
    unavailable: may.allowed ? undefined : refusals[may.reason],
    async go() {
      const gone = await inTurn([{ type: 'go-to-phase', phase: to }]);
      if (gone) focusMain();
      return gone;
    },
  };
}

/** After the next drawing: the event, or the heading of the new screen, so that it is read and not the whole page. */
export function focusMain(): void {
  requestAnimationFrame(() => {
    const main = document.getElementById('main');
    const place = document.getElementById(eventPlace) ?? main?.querySelector('h2') ?? main;
    if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place?.focus({ preventScroll: true });
    main?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  });
}
