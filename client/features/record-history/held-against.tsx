/** What a version is held against: what stands now, another version, or nothing; and how much came and went. */
import type { VersionLine } from 'shared/protocol/versions.ts';
import { amounts, type DifferenceLine } from 'shared/retro/difference.ts';
import { dayText, timeText } from 'shared/retro/times.ts';
import { differenceWords as words } from 'shared/sentences/record-difference.ts';
import { useEffect } from 'react';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Select } from '../../ui/select.tsx';
import css from './history.module.css';

/** A version's number, the record as it stands, or nothing. */
export type Against = 'now' | 'nothing' | `${number}`;

export interface HeldAgainstProps {
  readonly versions: readonly VersionLine[];
  readonly read: number;
  readonly against: Against;
  readonly onChange: (against: Against) => void;
  /** What is between the two, once both are there. */
  readonly lines: readonly DifferenceLine[] | undefined;
}

export function HeldAgainst({ versions, read, against, onChange, lines }: HeldAgainstProps) {
  const zone = useStage((stage) => stage.about.zone);
  const others = versions
    .filter(({ n }) => n > read)
    .map(({ n, at }) => {
      const then = new Date(at).toISOString();
      return { value: `${n}` as const, label: words.until(dayText(then, zone), timeText(then, zone)) };
    });
  const said = lines && words.amounts(amounts(lines));
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, read, against]);
  return (
    <div className={css['against']}>
      <Select<Against>
        label={words.against}
        size="small"
        options={[{ value: 'now', label: words.now }, ...others, { value: 'nothing', label: words.nothing }]}
        value={against}
        onChange={onChange}
      />
      {said !== undefined && (
        <p className="small second">
          {said} {words.legend}
        </p>
      )}
    </div>
  );
}
