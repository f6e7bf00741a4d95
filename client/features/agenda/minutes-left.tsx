/** How much of the meeting is left: whole minutes, running in the last five. Never a colour, never announced here. */
import { agendaWords as words } from 'shared/sentences/agenda.ts';
import { minutesLeft } from 'shared/sentences/names.ts';
import { useNow } from '../../sync/use-retro.tsx';
import { runningText } from '../../ui/clock.ts';
import { meetingTime } from './meeting-time.ts';
import css from './minutes-left.module.css';
import type { Agenda } from './use-agenda.ts';

const lastMinutes = 5 * 60_000;

export function MinutesLeft({ agenda, line = false }: { readonly agenda: Agenda; readonly line?: boolean }) {
  const { standing, onBreak } = agenda;
  const runs = standing.running && !onBreak;
  // Every second, so that this screen turns a minute together with the others.
  const now = useNow(1000);
  const left = runs ? agenda.clock.left - (now - agenda.now) : agenda.clock.left;
  const [amount, over] = minutesLeft(left);
  const big = runs && left > 0 && left <= lastMinutes ? runningText(left) : amount;
  if (line) {
    return (
      <b className={css['line']}>
        {big} {over ? words.over : words.left}
      </b>
    );
  }
  return (
    <div className={css['left']}>
      <span className={css['big']}>{big}</span>
      <span className={css['ends']}>
        {!runs ? words.standing : over ? words.over : words.ends(meetingTime(now + left))}
      </span>
    </div>
  );
}
