/** Raised hands in the order the server took them: the first one large, with the way to call on them. */
import Hand from 'lucide-react/icons/hand';
import type { Hand as RaisedHand } from 'shared/retro/ideas.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNow, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { spanText } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './hand-queue.module.css';
import { useHandsTold } from './use-hands-told.ts';
import { useFullName } from './use-people.ts';

const words = floorWords.hands;

export interface HandQueueProps {
  /** Calls on the first hand. */
  readonly keys?: Shortcut | undefined;
  readonly level?: 2 | 3 | undefined;
  /** Every hand as a row, for whoever keeps them in order. */
  readonly whole?: boolean | undefined;
}

export function HandQueue({ keys, level = 2, whole = false }: HandQueueProps) {
  const hands = useStage((stage) => stage.hands);
  const nameOf = useFullName();
  const act = useAct();
  const now = useNow(5000);
  const Heading = `h${level}` as const;
  const [first, second] = hands;
  useHandsTold();
  const call = async (person: string) => {
    const answer = await act({ type: 'call-hand', person });
    if (answer.ok) announce(words.called(nameOf(person)));
  };
  useKeys(keys && first ? [{ ...keys, run: () => void call(first.person) }] : []);
  const after = second && afterFirst(nameOf(second.person), hands.length - 2);
  const row = (hand: RaisedHand, place: number) => (
    <li key={hand.person} className={place === 0 ? css['first'] : css['row']}>
      <span className={css['who']}>
        <span className={css['name']}>{nameOf(hand.person)}</span>{' '}
        <span className="small muted num">{spanText(Math.max(0, now - hand.at))}</span>
      </span>
      {(place === 0 || whole) && (
        <Button size="small" keys={place === 0 ? keys : undefined} onClick={() => void call(hand.person)}>
          {words.call} <span className="srOnly">{nameOf(hand.person)}</span>
        </Button>
      )}
    </li>
  );
  return (
    <section aria-label={words.title} className={css['hands']}>
      <div className={css['head']}>
        <Heading className="lab">
          <Icon of={Hand} />
          {words.title}
        </Heading>
        <span className="small muted">{whole ? words.order : after}</span>
      </div>
      {first ? <ol>{(whole ? hands : [first]).map(row)}</ol> : <QuietLine>{words.none}</QuietLine>}
    </section>
  );
}

const afterFirst = (name: string, more: number) => (more > 0 ? words.nextUpMore(name, more) : words.nextUp(name));
