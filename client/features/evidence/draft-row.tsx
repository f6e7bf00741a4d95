import type { EventDraft, Question } from 'shared/evidence/draft.ts';
import { timeText } from 'shared/retro/times.ts';
import { importWords as words } from 'shared/sentences/import.ts';
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
}

export function DraftRow({ draft, day, taken, already, asked, onTake }: DraftRowProps) {
  const { at, zone, precision, originalTime, text, actor, links, excerpt, flags } = draft;
  const time = at === null ? originalTime || words.noTime : timeText(at, zone, precision);
  const beside = [
    ...(actor === undefined ? [] : [actor]),
    ...(links.length > 0 ? [words.links(links.length)] : []),
    ...(excerpt === undefined ? [] : [words.excerpt]),
  ];
  const doubts = [
    ...flags.filter((flag) => !saidAbove(flag, asked)).map((flag) => words.flag(flag)),
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
      <span className="small muted">{beside.join(', ')}</span>
    </li>
  );
}

const saidAbove = (flag: EventDraft['flags'][number], asked: readonly Question[]) =>
  (flag === 'needs-date' && asked.includes('date')) || (flag === 'needs-zone' && asked.includes('zone'));
