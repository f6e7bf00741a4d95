import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import css from './rail.module.css';
import { StepMark, type StepState } from './step-mark.tsx';

export interface RailListProps {
  /** The landmark's name. */
  readonly label: string;
  readonly title: string;
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Steps from top to bottom, each with its mark. Scrolls by itself. */
export function RailList({ label, title, summary, children, className }: RailListProps) {
  const id = useId();
  return (
    <nav className={classes(css['rail'], className)} aria-label={label}>
      <div className={css['head']}>
        <h2 id={id} className="lab">
          {title}
        </h2>
        {summary && <span className="small muted num">{summary}</span>}
      </div>
      {/* Roles and not <ol>: parts of a long rail stand between the list and its steps. */}
      <div role="list" className={css['list']} aria-labelledby={id}>
        {children}
      </div>
    </nav>
  );
}

export function RailDay({ children }: { readonly children: ReactNode }) {
  return (
    <div role="listitem" className={css['day']}>
      {children}
    </div>
  );
}

export interface RailItemProps {
  readonly state: StepState;
  /** The state in a word, for readers: "discussed". */
  readonly stateWord: string;
  /** A time, a number: set in its own column. */
  readonly lead?: ReactNode;
  readonly href?: string | undefined;
  readonly onPress?: ((event: MouseEvent) => void) | undefined;
  readonly children: ReactNode;
}

/** One step: a link with `href`, a button with `onPress` alone, else just a row. */
export function RailItem({ state, stateWord, lead, href, onPress, children }: RailItemProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'current') bringUp(ref.current);
  }, [state]);
  const row = {
    className: classes(css['item'], css[state]),
    'aria-current': state === 'current' ? ('step' as const) : undefined,
  };
  const inside = (
    <>
      <StepMark state={state} />
      <span className={css['lead']}>{lead}</span>
      <span className={css['text']}>
        {children}
        <span className="srOnly">, {stateWord}</span>
      </span>
    </>
  );
  return (
    <div role="listitem" ref={ref}>
      {href !== undefined ? (
        <a {...row} href={href} onClick={onPress}>
          {inside}
        </a>
      ) : onPress ? (
        <button {...row} type="button" onClick={onPress}>
          {inside}
        </button>
      ) : (
        <div {...row}>{inside}</div>
      )}
    </div>
  );
}

/** Scrolls the list, never the page, so that the item is in its upper two thirds. Items are placed by their list. */
function bringUp(item: HTMLElement | null) {
  const list = item?.closest<HTMLElement>('[role=list]');
  if (!item || !list) return;
  const top = item.offsetTop;
  const inUpperPart = top >= list.scrollTop && top + item.offsetHeight <= list.scrollTop + (list.clientHeight * 2) / 3;
  if (!inUpperPart) list.scrollTop = top - list.clientHeight / 3;
}
