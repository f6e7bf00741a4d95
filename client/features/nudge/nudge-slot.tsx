/** One thing to say, or nothing: the only raised thing on a live screen. Most nudges pass unseen. */
import { useEffect } from 'react';
import type { Answer } from 'shared/talk/nudges.ts';
import { nudgeWords as wordsOf } from 'shared/talk/words.ts';
import { nudgeWords as words } from 'shared/sentences/nudges.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { useTalk } from '../../sync/use-talk.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { clockHere } from '../../ui/clock.ts';
import { type Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import css from './nudge-slot.module.css';

export interface NudgeSlotProps {
  /** Where it may be answered; without, it is only shown. */
  readonly keys?: Readonly<Record<Answer, Shortcut>> | undefined;
}

export function NudgeSlot({ keys }: NudgeSlotProps) {
  const nudge = useRetro((view) => view.aside?.nudges.findLast(({ end }) => end === null));
  const leading = useStage((stage) => stage.about.leading);
  const names = useNames();
  const talk = useTalk(5000);
  const act = useAct();
  const said =
    nudge &&
    talk &&
    wordsOf(nudge, { nameOf: names.of, events: talk.events, endsAt: talk.pace && clockHere(talk.pace.endsAt) });
  const id = nudge?.id;
  const sentence = said?.sentence;
  useEffect(() => {
    if (id !== undefined && sentence !== undefined) announce(words.told(sentence));
    // Told once, when it comes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id]);
  const answer = (how: Answer) => id !== undefined && void act({ type: 'answer-nudge', nudge: id, how });
  useKeys(
    keys && id !== undefined
      ? (['asked', 'later', 'fine'] as const).map((how) => ({ ...keys[how], run: () => answer(how) }))
      : [],
  );
  if (!said) return null;
  return (
    <section aria-label={words.region} className={css['nudge']}>
      <p className={css['why']}>{said.reason}</p>
      <p className={css['say']}>“{said.sentence}”</p>
      {keys ? (
        <div className={css['answers']}>
          <Button look="primary" size="small" keys={keys.asked} onClick={() => answer('asked')}>
            {words.asked}
          </Button>
          <Button size="small" keys={keys.later} onClick={() => answer('later')}>
            {words.later}
          </Button>
          <Button size="small" keys={keys.fine} onClick={() => answer('fine')}>
            {words.fine}
          </Button>
        </div>
      ) : (
        <p className="small muted">{words.seen(names.of(leading))}</p>
      )}
    </section>
  );
}
