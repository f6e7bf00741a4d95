/** One turn that was heard. */
import { useRef, useState } from 'react';
import type { HeardTurn } from 'shared/talk/last-turns.ts';
import { someone } from 'shared/talk/turns.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { Button } from '../../ui/button.tsx';
import { clockHere, runningText } from '../../ui/clock.ts';
import { Select } from '../../ui/select.tsx';
import { useCutOff } from './cut-off.tsx';
import { SplitTurn } from './split-turn.tsx';
import css from './turns-dialog.module.css';
import type { Corrections } from './use-corrections.ts';
import { nobody, useSpeakerOptions } from './use-speaker-options.ts';
import { useFullName } from './use-people.ts';

export interface TurnRowProps {
  readonly turn: HeardTurn;
  readonly running: boolean;
  readonly reassign: Corrections['reassign'];
}

export function TurnRow({ turn, running, reassign }: TurnRowProps) {
  const [splitting, setSplitting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const nameOf = useFullName();
  const options = useSpeakerOptions();
  const cutOff = useCutOff();
  const { person, start, end } = turn;
  const time = clockHere(start * 100);
  const name = person === someone ? words.someone : nameOf(person);
  const close = () => {
    setSplitting(false);
    opener.current?.focus();
  };
  return (
    <li className={css['turn']}>
      <span className={css['when']}>
        <span className="num">{time}</span>
        <span className="small muted num">{running ? words.running : runningText((end - start) * 100)}</span>
      </span>
      <Select
        label={words.whose(time)}
        hideLabel
        size="small"
        options={[...options, { value: nobody, label: words.nobody }]}
        value={person === someone ? null : person}
        placeholder={words.someone}
        onChange={(to) => to !== person && void reassign(turn, to === nobody ? null : to)}
        className={css['who']}
      />
      <span className={css['acts']}>
        <Button
          ref={opener}
          size="small"
          look="quiet"
          aria-expanded={splitting}
          aria-label={words.splitNamed(name, time)}
          onClick={() => setSplitting(!splitting)}
        >
          {words.split}
        </Button>
        {person !== someone && (
          <Button
            size="small"
            look="quiet"
            aria-label={words.wasCutOffNamed(name, time)}
            onClick={() => cutOff(person)}
          >
            {words.wasCutOff}
          </Button>
        )}
      </span>
      {splitting && <SplitTurn turn={turn} options={options} reassign={reassign} onDone={close} />}
    </li>
  );
}
