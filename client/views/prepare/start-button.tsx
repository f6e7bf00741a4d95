/** The meeting can begin whenever whoever leads says so. It asks nothing. */
import { mayStep } from 'shared/policy/decisions.ts';
import { phaseTime } from 'shared/retro/phases.ts';
import { prepareWords as words } from 'shared/sentences/prepare.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { Link, useLocation } from 'wouter';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useOpenRetro } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';

export function StartButton() {
  const { retro } = useOpenRetro().seat;
  const facts = useFacts();
  const act = useAct();
  const [, go] = useLocation();
  const { phase } = facts.standing;
  if (phase !== 'prepare') {
    const after = phaseTime[phase] === 'after';
    return (
      <Link href={`/r/${retro}/${after ? 'record' : 'live'}`} asChild>
        <ButtonLink size="small" look="primary">
          {after ? words.record : words.running}
        </ButtonLink>
      </Link>
    );
  }
  const may = mayStep(facts, 'opening');
  const start = async () => {
    // There already when the phase turns: whoever starts it is not told that it has begun.
    go(`/r/${retro}/live`);
    const answer = await act({ type: 'go-to-phase', phase: 'opening' });
    if (!answer.ok) go(`/r/${retro}/prepare`);
  };
  return (
    <Button
      size="small"
      look="primary"
      unavailable={may.allowed ? undefined : refusals[may.reason]}
      onClick={() => void start()}
    >
      {words.start}
    </Button>
  );
}
