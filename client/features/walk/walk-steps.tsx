/** Back, discussed and next, skip: one key each, and after the last event the question whether anything is missing. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { useRef, useState } from 'react';
import { mayWalk } from 'shared/policy/decisions.ts';
import { primaryStep, type PrimaryStep } from 'shared/retro/primary-step.ts';
import { previousEvent } from 'shared/retro/walk.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { SkipPopover } from './skip-popover.tsx';
import type { Pressed, Steps } from './use-steps.ts';
import type { WalkHere } from './use-walk.ts';

const words = facilitatorWords.walk;

export interface WalkStepsProps {
  readonly here: WalkHere;
  readonly steps: Steps;
  readonly keys: { readonly back: Shortcut; readonly discussed: Shortcut; readonly skip: Shortcut };
  /** Every event is done: on to "Is anything missing?". */
  readonly onMissing: () => void;
}

export function WalkSteps({ here, steps, keys, onMissing }: WalkStepsProps) {
  const { facts: walked, order, walk, current, zone } = here;
  const facts = useFacts();
  const skipButton = useRef<HTMLButtonElement>(null);
  const [skipping, setSkipping] = useState(false);
  const may = mayWalk(facts);
  const refused = may.allowed ? undefined : refusals[may.reason];
  const primary = primaryStep(walk, walked, order);
  const noPrevious = previousEvent(walked, order) === undefined ? words.first : undefined;
  const noSkip = refused ?? (current ? undefined : words.skipNothing);
  const backRefused = refused ?? noPrevious;

  const goOn = async (by: Pressed) => {
    switch (primary.step) {
      case 'open':
      case 'next':
        return void steps.open(primary.event, by);
      case 'discuss':
        if ((await steps.discuss(primary.event, by)) && primary.last) onMissing();
        return;
      case 'missing':
        return onMissing();
      default:
        return primary satisfies never;
    }
  };
  const skip = async (reason: string | undefined) => {
    setSkipping(false);
    if (!current) return;
    const last = primary.step === 'discuss' && primary.last;
    if ((await steps.skip(current.id, reason, 'key')) && last) onMissing();
  };
  const primaryRefused = primary.step === 'missing' ? undefined : refused;
  useKeys([
    { ...keys.discussed, run: () => unless(primaryRefused, () => void goOn('key')) },
    { ...keys.back, run: () => unless(backRefused, () => void steps.back('key')) },
    { ...keys.skip, run: () => unless(noSkip, () => setSkipping(true)) },
  ]);
  return (
    <>
      <Button
        look="quiet"
        aria-label={words.backNamed}
        icon={<Icon of={ArrowLeft} />}
        keys={keys.back}
        unavailable={backRefused}
        onClick={() => void steps.back('button')}
      />
      <Button look="primary" keys={keys.discussed} unavailable={primaryRefused} onClick={() => void goOn('button')}>
        {labelOf(primary, here, zone)}
      </Button>
      <Button
        ref={skipButton}
        keys={keys.skip}
        unavailable={noSkip}
        aria-haspopup="dialog"
        aria-expanded={skipping}
        onClick={() => setSkipping(!skipping)}
      >
        {words.skip}
      </Button>
      {current && (
        <SkipPopover
          open={skipping}
          onClose={() => setSkipping(false)}
          anchor={skipButton}
          time={eventTime(current, zone)}
          onSkip={(reason) => void skip(reason)}
        />
      )}
    </>
  );
}

const unless = (reason: string | undefined, run: () => void) => (reason ? announce(reason) : run());

function labelOf(primary: PrimaryStep, { events }: WalkHere, zone: string): string {
  switch (primary.step) {
    case 'open':
      return words.openFirst;
    case 'discuss':
      return primary.last ? words.discussedLast : words.discussed;
    case 'next': {
      const event = events.find((each) => each.id === primary.event);
      return event ? words.next(eventTime(event, zone)) : words.discussed;
    }
    case 'missing':
      return words.missing;
    default:
      return primary satisfies never;
  }
}
