/** How much of the meeting is left: whole minutes, running in the last five. Never a colour, never announced here. */
import { agendaWords as words } from 'shared/sentences/agenda.ts';
import { minutesText, runningText } from '../../ui/clock.ts';
import { useNow } from '../../sync/use-retro.tsx';
import { meetingTime } from './meeting-time.ts';
import css from './minutes-left.module.css';
import type { Agenda } from './use-agenda.ts';

const lastMinutes = 5 * 60_000;

export function MinutesLeft({ agenda, line = false }: { readonly agenda: Agenda; readonly line?: boolean }) {
  const { clock, now, standing, onBreak } = agenda;
  const runs = standing.running && !onBreak;
  const over = clock.left <= -60_000;
  const time = amount(clock.left);
  const running = runs && clock.left > 0 && clock.left <= lastMinutes;
  const big = running ? <Running left={clock.left} since={now} /> : time;
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
        {!runs ? words.standing : over ? words.over : words.ends(meetingTime(now + clock.left))}
      </span>
    </div>
  );
}

/** A begun minute counts, so that "1 min" is never "0 min". */
function amount(left: number): string {
  return minutesText(left >= 0 ? Math.ceil(left / 60_000) * 60_000 : Math.floor(-left / 60_000) * 60_000);
}

function Running({ left, since }: { readonly left: number; readonly since: number }) {
  const now = useNow(1000);
  return runningText(left - (now - since));
}
