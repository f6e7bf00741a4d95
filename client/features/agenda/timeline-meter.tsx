/** The two thirds: from the start of the timeline to the end of the meeting, with the window it should end in. */
import { agendaWords } from 'shared/sentences/agenda.ts';
import { Meter } from '../../ui/meter.tsx';
import { meetingTime } from './meeting-time.ts';
import { wholeMinutes, type Agenda } from './use-agenda.ts';

const words = agendaWords.meter;

export interface TimelineMeterProps {
  readonly agenda: Agenda;
  /** The forecast is for those who lead the room; it goes when the private parts are hidden. */
  readonly forecast: boolean;
  readonly labelled?: boolean | undefined;
  readonly className?: string | undefined;
}

export function TimelineMeter({ agenda, forecast, labelled = false, className }: TimelineMeterProps) {
  const { clock, plan, window, now, measured, eventsLeft } = agenda;
  const minute = 60_000;
  // A long opening shortens what is left; the track never ends before the window does.
  const track = Math.max(plan.minutes - clock.spent.opening / minute, window.to);
  const spent = clock.spent.timeline / minute;
  const at = (minutes: number) => meetingTime(now + minutes * minute - clock.spent.timeline);
  const shown = forecast && eventsLeft > 0;
  const told = measured ? words.forecast : words.planned;
  return (
    <Meter
      className={className}
      fill={spent / track}
      band={{ from: window.from / track, to: window.to / track }}
      marker={shown ? agenda.forecast.minutes / track : undefined}
      labels={
        labelled
          ? [
              ...(spent < window.from
                ? [{ at: window.from / track, text: words.twoThirds(at(window.from)), side: 'before' as const }]
                : []),
              ...(spent < window.to
                ? [{ at: window.to / track, text: words.latest(at(window.to)), side: latestSide(window.to / track) }]
                : []),
            ]
          : []
      }
      sentence={
        words.spent(wholeMinutes(clock.spent.timeline), window.from) +
        (shown ? told(Math.round(agenda.forecast.minutes)) : '')
      }
    />
  );
}

/** Near the end of the track there is no room after it. */
const latestSide = (place: number): 'before' | 'after' => (place > 0.86 ? 'before' : 'after');
