/** One's own hand: raise and lower, and its place among the others. */
import Hand from 'lucide-react/icons/hand';
import { useEffect, useRef } from 'react';
import { mayRaiseHand } from 'shared/policy/decisions.ts';
import { placeInQueue } from 'shared/retro/queue.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { ownRefusals } from 'shared/sentences/own-refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { lowering } from './lowering.ts';

const words = participantWords.hand;

export interface HandButtonProps {
  readonly keys: Shortcut;
  readonly wide?: boolean | undefined;
}

export function HandButton({ keys, wide }: HandButtonProps) {
  const { seat } = useOpenRetro();
  const facts = useFacts();
  const place = useStage((stage) => placeInQueue(stage.hands, seat.person));
  const act = useAct();
  const up = place !== undefined;
  const may = mayRaiseHand(facts);
  const unavailable = up || may.allowed ? undefined : ownRefusals[may.reason];
  const toggle = async () => {
    lowering.own = up;
    const answer = await act({ type: up ? 'lower-hand' : 'raise-hand' });
    if (answer.ok && up) announce(words.isDown);
  };
  // The place changes as others are called on: said, since nobody looks at a button for it.
  const told = useRef(place);
  useEffect(() => {
    if (place !== undefined && place !== told.current) announce(words.isUp(place));
    told.current = place;
  }, [place]);
  useKeys([{ ...keys, run: () => (unavailable ? announce(unavailable) : void toggle()) }]);
  return (
    <Button
      size="large"
      wide={wide}
      icon={<Icon of={Hand} />}
      keys={keys}
      pressed={up}
      unavailable={unavailable}
      onClick={() => void toggle()}
    >
      {up ? words.isUp(place) : words.raise}
    </Button>
  );
}
