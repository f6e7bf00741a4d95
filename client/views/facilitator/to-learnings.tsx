/** ⇧J in the timeline: where the gate was opened early learnings may begin; otherwise it leads where the walk does. */
import { mayStep } from 'shared/policy/decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { useKeys } from '../../ui/keys.ts';
import { showToast } from '../../ui/toasts.ts';
import { PhaseButton } from './phase-button.tsx';
import { shortcuts } from './shortcuts.ts';

export function ToLearnings({ onMissing }: { readonly onMissing: () => void }) {
  const facts = useFacts();
  const { open } = facts.gate;
  useKeys([{ ...shortcuts.nextPhase, run: () => notYet() }], !open);
  if (!open) return null;
  return (
    <PhaseButton to="learnings" keys={shortcuts.nextPhase}>
      {facilitatorWords.missing.toLearnings}
    </PhaseButton>
  );

  function notYet() {
    const may = mayStep(facts, 'learnings');
    if (may.allowed) return;
    if (may.reason === 'timeline-not-done' && facts.openEvents === 0) return onMissing();
    showToast({ tone: 'refused', topic: 'next-phase', text: refusals[may.reason] });
  }
}
