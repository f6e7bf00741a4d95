/** For whoever leads the room: draws the order, and goes on. Next and Pass do the same, so that neither is kept. */
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { mayGoRound } from 'shared/policy/decisions.ts';
import { goRoundWords as words } from 'shared/sentences/go-round.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { GoRoundOrder } from './go-round-order.tsx';
import css from './go-round.module.css';
import { useGoRound } from './use-go-round.ts';
import { useTurnTold } from './use-turn-told.ts';

export interface LeadGoRoundProps {
  readonly keys?: { readonly next: Shortcut; readonly pass: Shortcut } | undefined;
}

export function LeadGoRound({ keys }: LeadGoRoundProps) {
  const round = useGoRound();
  const facts = useFacts();
  const act = useAct();
  const may = mayGoRound(facts);
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const begin = () => void act({ type: 'begin-go-round' });
  const next = () => void act({ type: 'go-round-next' });
  useTurnTold(round);
  const going = may.allowed && round?.current !== undefined;
  useKeys(
    keys
      ? [
          { ...keys.next, run: next },
          { ...keys.pass, run: next },
        ]
      : [],
    going,
  );
  const acts = may.allowed && (
    <>
      <Button size="small" keys={keys?.next} onClick={next}>
        {words.next}
      </Button>
      <Button size="small" keys={keys?.pass} onClick={next}>
        {words.pass}
      </Button>
    </>
  );
  return (
    <section aria-label={words.title} className={css['round']}>
      <h2 className={css['title']}>{words.title}</h2>
      <p className="small second">{words.about}</p>
      {round && <GoRoundOrder round={round} acts={acts} />}
      {round && round.order.length > 0 && !round.current && <p className="second">{words.done}</p>}
      <div>
        <Button
          size="small"
          icon={round ? <Icon of={RefreshCw} /> : undefined}
          unavailable={unavailable}
          onClick={begin}
        >
          {round ? words.again : words.begin}
        </Button>
      </div>
      {round && <p className="tiny muted">{words.chance}</p>}
    </section>
  );
}
