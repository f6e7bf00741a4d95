/** The forecast as a sentence. Ahead, inside, behind: the words differ, the colours do not. */
import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { agendaWords } from 'shared/sentences/agenda.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { meetingTime } from './meeting-time.ts';
import css from './pace-words.module.css';
import type { Agenda } from './use-agenda.ts';

const words = agendaWords.pace;

export function PaceWords({ agenda, short = false }: { readonly agenda: Agenda; readonly short?: boolean }) {
  const { forecast, clock, now, eventsLeft, starredLeft, measured, window } = agenda;
  if (agenda.events === 0) return null;
  if (eventsLeft === 0) {
    const reached = clock.spent.timeline >= window.from * 60_000;
    return <Line>{reached ? words.reached : words.allDone}</Line>;
  }
  const ends = meetingTime(now + forecast.minutes * 60_000 - clock.spent.timeline);
  return (
    <Line more={forecast.pace !== 'inside'}>
      {!short && <span className={css['long']}>{measured ? words.measured : words.planned}</span>}
      <span className={short ? undefined : css['short']}>{words.short}</span> <b className="num">{ends}</b>
      {words.tail(forecast.pace, eventsLeft, starredLeft)}
    </Line>
  );
}

function Line({ more = false, children }: { readonly more?: boolean; readonly children: ReactNode }) {
  return (
    <p className={classes(css['pace'], more && css['more'])}>
      <Icon of={Check} />
      <span>{children}</span>
    </p>
  );
}
