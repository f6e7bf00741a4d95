import type { ReactNode } from 'react';
import type { EventDraft, Question } from 'shared/evidence/draft.ts';
import { timeText } from 'shared/retro/times.ts';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import { importWords as words } from 'shared/sentences/import.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import css from './import-preview.module.css';

export interface DraftRowProps {
  readonly draft: EventDraft;
  /** Set where a day begins. */
  readonly day: string | undefined;
  readonly taken: boolean;
  readonly already: boolean;
  /** Asked for all rows at once above the list: not said again in every row. */
  readonly asked: readonly Question[];
  readonly onTake: (take: boolean) => void;
  /** Corrected by whoever imports. */
  readonly changed?: boolean | undefined;
  readonly onChange?: (() => void) | undefined;
  /** The open form of this row. */
  readonly form?: ReactNode;
}

export function DraftRow(props: DraftRowProps) {
  const { draft, day, taken, already, asked, onTake, changed = false, onChange, form } = props;
  const { at, zone, precision, originalTime, text, actor, links, excerpt, flags } = draft;
  const time = at === null ? originalTime || words.noTime : timeText(at, zone, precision);
  const beside = [
    ...(actor === undefined ? [] : [actor]),
    ...(links.length > 0 ? [words.links(links.length)] : []),
    ...(excerpt === undefined ? [] : [words.excerpt]),
  ];
  const doubts = [
    ...flags.filter((flag) => !saidAbove(flag, asked)).map((flag) => words.flag(flag)),
    ...(changed ? [evidenceWords.row.changed] : []),
    ...(already ? [words.already] : []),
  ];
  return (
    <li className={classes(css['row'], (!taken || already) && css['out'])}>
      {day !== undefined && <span className={css['day']}>{day}</span>}
      <Checkbox label={words.take(text)} hideLabel checked={taken && !already} disabled={already} onChange={onTake} />
      <span className={classes('num', css['time'])}>{time}</span>
      <span className={css['words']}>
        <span className={css['text']}>{text}</span>
        {doubts.length > 0 && <span className={css['doubts']}>{doubts.join(', ')}</span>}
      </span>
      <span className="small muted">
        {beside.join(', ')}
        {onChange && !already && (
          <Button
            size="small"
            look="quiet"
            aria-expanded={Boolean(form)}
            aria-label={evidenceWords.changeNamed(text)}
            onClick={onChange}
          >
            {evidenceWords.change}
          </Button>
        )}
      </span>
      {form}
    </li>
  );
}

const saidAbove = (flag: EventDraft['flags'][number], asked: readonly Question[]) =>
  (flag === 'needs-date' && asked.includes('date')) || (flag === 'needs-zone' && asked.includes('zone'));
