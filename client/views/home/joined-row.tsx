import CircleDot from 'lucide-react/icons/circle-dot';
import Clock from 'lucide-react/icons/clock';
import DoorOpen from 'lucide-react/icons/door-open';
import FileText from 'lucide-react/icons/file-text';
import type { JoinedRetro } from 'shared/protocol/api.ts';
import { phaseTime } from 'shared/retro/phases.ts';
import { freshnessOf, needsReminder } from 'shared/retro/readiness.ts';
import { homeWords } from 'shared/sentences/home.ts';
import { Link } from 'wouter';
import { keepSeat } from '../../api/seat.ts';
import { serverNow } from '../../sync/clock.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { dayText, viewersZone } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './home.module.css';

const words = homeWords.joined;
const icons = { before: CircleDot, meeting: Clock, after: FileText } as const;
const dated = { weekday: false, year: true } as const;

/** One place this browser holds. Opening it makes the tab that person, so that several roles live side by side. */
export function JoinedRow({ seat }: { readonly seat: JoinedRetro }) {
  const { retro, person, name, role, title, phase, events, date, createdAt, endedAt, waiting } = seat;
  const fresh = freshnessOf(endedAt, serverNow());
  const day =
    date === undefined ? words.started(dayText(createdAt, viewersZone(), dated)) : dayText(date, 'UTC', dated);
  const { line, about } = waiting ? words.waiting : words.phase(phase);
  const href = `/r/${retro}`;
  const sit = () => keepSeat(retro, person);
  return (
    <li className={css['row']}>
      <div>
        <Link href={href} onClick={sit} className={css['name'] ?? ''}>
          {title}
        </Link>
        <p className="small muted">
          {[day, words.events(events), words.role(role, phase), words.as(name)].join(' · ')}
        </p>
      </div>
      <div>
        <p className={css['phase']}>
          <Icon of={waiting ? DoorOpen : icons[phaseTime[phase]]} />
          {line}
        </p>
        <p className="small muted">{fresh && needsReminder(fresh) ? words.reminder(fresh) : about}</p>
      </div>
      <Link href={href} onClick={sit} asChild>
        <ButtonLink aria-label={words.openName(title, name)}>{words.open}</ButtonLink>
      </Link>
    </li>
  );
}
