/** Every event with where it stands; pressing one opens it for the room, in any order. */
import Star from 'lucide-react/icons/star';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { EventStanding, WalkFact } from 'shared/retro/walk.ts';
import { eventTime, eventWords } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { dayText } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { RailDay, RailItem, RailList } from '../../ui/rail.tsx';
import { RailPart } from '../../ui/rail-part.tsx';
import type { StepState } from '../../ui/step-mark.tsx';
import css from './timeline-rail.module.css';
import type { Steps } from './use-steps.ts';
import type { WalkHere } from './use-walk.ts';

const words = facilitatorWords.walk;

export const stepStates: Record<EventStanding, StepState> = {
  'to-come': 'coming',
  current: 'current',
  discussed: 'done',
  skipped: 'skipped',
};

export interface TimelineRailProps {
  readonly here: WalkHere;
  readonly steps: Steps;
  /** Called once the room looks at the event that was pressed. */
  readonly onOpened?: (() => void) | undefined;
  /** Nothing is marked as looked at: the room is asked whether anything is missing. */
  readonly resting?: boolean | undefined;
  readonly className?: string | undefined;
}

export function TimelineRail({ here, steps, onOpened, resting = false, className }: TimelineRailProps) {
  const { events, walk, zone, facts } = here;
  const acts = useMemo(() => lastActs(facts), [facts]);
  const done = (event: string) => acts.get(event);
  const standingOf = (event: string): EventStanding => {
    const standing = walk.standing.get(event) ?? 'to-come';
    if (standing !== 'current' || !resting) return standing;
    return done(event) ?? 'to-come';
  };
  const skipped = events.filter((event) => done(event.id) === 'skipped').length;
  const summary =
    walk.open === 0 && walk.done > 0
      ? words.allDone(walk.done - skipped, skipped)
      : words.done(walk.done, events.length);
  const open = useStable(async (event: string) => {
    if (await steps.open(event, 'button')) onOpened?.();
  });
  const parts = useMemo(() => partsOf(events, zone), [events, zone]);
  return (
    <RailList label={words.rail} title={words.title} summary={summary} className={className}>
      {parts.map((rows) => (
        <RailPart
          key={rows[0]?.event.id}
          steps={rows.length}
          always={events.length <= short || rows.some(({ event }) => event.id === walk.current)}
        >
          {rows.map(({ event, begins }) => (
            <RailRow
              key={event.id}
              event={event}
              zone={zone}
              begins={begins}
              standing={standingOf(event.id)}
              onOpen={open}
            />
          ))}
        </RailPart>
      ))}
    </RailList>
  );
}

/** Up to this many events all are drawn. */
const short = 150;
/** Steps drawn and left out together. */
const partSize = 20;

interface Row {
  readonly event: TimelineEvent;
  /** The day that begins here; empty within one. */
  readonly begins: string;
}

function partsOf(events: readonly TimelineEvent[], zone: string): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  let last = '';
  for (const [index, event] of events.entries()) {
    const day = dayOf(event, zone);
    const row = { event, begins: day === last ? '' : day };
    last = day;
    if (index % partSize === 0) parts.push([row]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

interface RailRowProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  /** The day that begins here; empty within one. */
  readonly begins: string;
  readonly standing: EventStanding;
  readonly onOpen: (event: string) => void;
}

/** Drawn again only when it changes: an edit elsewhere leaves a thousand others alone. */
const RailRow = memo(function RailRow({ event, zone, begins, standing, onOpen }: RailRowProps) {
  return (
    <>
      {begins !== '' && <RailDay>{begins}</RailDay>}
      <RailItem
        state={stepStates[standing]}
        stateWord={eventWords.standings[standing]}
        lead={eventTime(event, zone)}
        onPress={() => onOpen(event.id)}
      >
        {event.starred === true && (
          <span className={css['star']}>
            <Icon of={Star} size={12} name={eventWords.starred} />
          </span>
        )}
        {standing === 'to-come' || standing === 'current' ? (
          <span className={css['some']}>{event.text}</span>
        ) : (
          event.text
        )}
      </RailItem>
    </>
  );
});

/** What was done with each event last, opening it apart. */
function lastActs(facts: readonly WalkFact[]): ReadonlyMap<string, 'discussed' | 'skipped'> {
  const acts = new Map<string, 'discussed' | 'skipped'>();
  for (const { event, act } of facts) if (act !== 'opened') acts.set(event, act);
  return acts;
}

/** The same function for as long as the rail stands, doing what the last drawing said. */
function useStable<T extends unknown[]>(run: (...args: T) => unknown): (...args: T) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: T) => void latest.current(...args), []);
}

/** Days by event and zone: formatting a thousand dates at every edit would be all that the page does. */
const days = new WeakMap<TimelineEvent, { readonly zone: string; readonly day: string }>();

function dayOf(event: TimelineEvent, zone: string): string {
  if (event.at === null) return '';
  const known = days.get(event);
  if (known?.zone === zone) return known.day;
  const day = dayText(event.at, zone, { weekday: false, year: true });
  days.set(event, { zone, day });
  return day;
}
