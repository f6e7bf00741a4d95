import CircleDot from 'lucide-react/icons/circle-dot';
import Clock from 'lucide-react/icons/clock';
import DoorOpen from 'lucide-react/icons/door-open';
import FileText from 'lucide-react/icons/file-text';
import type { JoinedRetro } from 'shared/protocol/api.ts';
import { phaseTime } from 'shared/retro/phases.ts';
import { freshnessOf, needsReminder, type Freshness } from 'shared/retro/readiness.ts';
import { homeWords } from 'shared/sentences/home.ts';
import { Link } from 'wouter';
import { keepSeat } from '../../api/seat.ts';
import { serverNow } from '../../sync/clock.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { clockHere, dayText, viewersZone } from '../../ui/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import css from './home.module.css';

const words = homeWords.joined;
const icons = { before: CircleDot, meeting: Clock, after: FileText } as const;
/** The bar ends at four days: later is late, and how late the words say. */
const barHours = 96;
const dated = { weekday: false, year: true } as const;

/** One place this browser holds. Opening it makes the tab that person, so that several roles live side by side. */
export function JoinedRow({ seat }: { readonly seat: JoinedRetro }) {
  const { retro, person, name, role, title, phase, events, date, createdAt, endedAt, prepared, between, waiting } =
    seat;
  const fresh = freshnessOf(endedAt, serverNow());
  const day =
    date === undefined ? words.started(dayText(createdAt, viewersZone(), dated)) : dayText(date, 'UTC', dated);
  const { line, about } = waiting
    ? words.waiting
    : between
      ? words.between(momentOf(between.next))
      : standing(phase, prepared, fresh);
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
      <div className={css['fresh']}>
        {fresh && (
          <>
            <p className={css['since']}>
              <Icon of={Clock} />
              {words.ended(fresh)}
            </p>
            <Meter
              look="past"
              fill={fresh.hours / barHours}
              ticks={[48, 72].map((hours) => ({ at: hours / barHours, text: words.tick(hours) }))}
              sentence={words.freshBar(fresh)}
            />
          </>
        )}
      </div>
      <div>
        <p className={css['phase']}>
          <Icon of={waiting ? DoorOpen : icons[phaseTime[phase]]} />
          {line}
        </p>
        <p className="small muted">{about}</p>
      </div>
      <Link href={href} onClick={sit} asChild>
        <ButtonLink aria-label={words.openName(title, name)}>{words.open}</ButtonLink>
      </Link>
    </li>
  );
}

const momentOf = (at: number | undefined) =>
  at === undefined ? undefined : `${dayText(at, viewersZone())}, ${clockHere(at)}`;

type Said = { readonly line: string; readonly about: string };

/** Where it stands; to whoever prepares it, how far that has come and whether it is due. */
function standing(phase: JoinedRetro['phase'], prepared: JoinedRetro['prepared'], fresh: Freshness | undefined): Said {
  if (!prepared) return words.phase(phase);
  const line = words.preparing(prepared);
  if (prepared.open === 0) return { line, about: words.ready };
  if (fresh && needsReminder(fresh)) return { line, about: words.reminder(fresh) };
  return { line, about: prepared.toHear > 0 ? words.toHear(prepared.toHear) : words.phase(phase).about };
}
