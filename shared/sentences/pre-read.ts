/** What people read the day before: what will happen, who will be there, what is known, and a word to managers. */
import type { Plan } from '../retro/agenda.ts';
import type { RosterEntry } from '../retro/people.ts';
import { dayText } from '../retro/times.ts';
import type { TimelineEvent } from '../retro/timeline.ts';
import { eventTime } from './event-time.ts';
import { listed } from './names.ts';

export interface PreRead {
  readonly title: string;
  readonly zone: string;
  readonly plan: Plan;
  readonly roster: readonly RosterEntry[];
  /** In timeline order. */
  readonly events: readonly TimelineEvent[];
  readonly talk: boolean;
}

export interface PreReadSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Sentences stand as paragraphs; the rest as a list. */
  readonly as: 'list' | 'sentences';
}

export interface PreReadDay {
  /** "Mon 2 Mar 2026, times in UTC"; undefined where no day is known. */
  readonly title: string | undefined;
  readonly events: readonly { readonly id: string; readonly time: string; readonly text: string }[];
}

export interface PreReadParts {
  readonly title: string;
  readonly purpose: string;
  readonly before: readonly PreReadSection[];
  readonly known: { readonly title: string; readonly none: string; readonly days: readonly PreReadDay[] };
  readonly managers: PreReadSection;
}

/** Nothing private is in it: no question, no account, no note on anybody. */
export function preReadParts({ title, zone, plan, roster, events, talk }: PreRead): PreReadParts {
  const leads = names(roster, 'facilitator');
  const deputies = names(roster, 'deputy');
  const others = roster.filter(({ role }) => role === 'participant').map(({ name }) => name);
  const lasts: readonly (readonly [number, string])[] = [
    [plan.opening, 'how we go about it.'],
    [
      plan.timeline,
      'the timeline, event by event, in your words. You may be asked how something looked to you; passing is fine.',
    ],
    [plan.learnings, 'what each of us learned, written quietly first.'],
    [plan.rest, 'ideas for fixes that were parked on the way. Ending without any is fine.'],
  ];
  return {
    title: `Before we meet: ${title}`,
    purpose: `We meet for ${plan.minutes} minutes to retell what happened, as it looked to each of us at the time. How things came about is the question; what people did made sense to them with what they saw and knew.`,
    before: [
      {
        title: 'What will happen',
        as: 'list',
        lines: [
          ...lasts.filter(([minutes]) => minutes > 0).map(([minutes, what]) => `${minutes} min: ${what}`),
          'Nothing to prepare. If you remember something that is not below, bring it.',
          talk
            ? 'The facilitators see how talk time is spread, so that everyone gets heard. Nobody else does, and it is deleted afterwards. You can ask not to be counted.'
            : 'Talk time is not noted.',
        ],
      },
      {
        title: 'Who will be there',
        as: 'list',
        lines: [
          ...(leads.length > 0 ? [`${listed(leads, 'and')} ${leads.length === 1 ? 'leads' : 'lead'}.`] : []),
          ...(deputies.length > 0
            ? [`${listed(deputies, 'and')} ${deputies.length === 1 ? 'takes' : 'take'} notes.`]
            : []),
          ...(others.length > 0 ? [`${listed(others, 'and')}.`] : []),
        ],
      },
    ],
    known: {
      title: 'What is known so far',
      none: 'Nothing yet. We put it together in the meeting.',
      days: daysOf(events, zone),
    },
    managers: {
      title: 'A word to managers',
      as: 'sentences',
      lines: [
        'You help most by listening, by speaking last, and by saying what was new to you.',
        'Please ask nobody to justify what they did, here or afterwards, and keep requests for fixes until the timeline is done.',
        'A meeting that ends without action items can still have been worth its time.',
      ],
    },
  };
}

/** As Markdown that also reads well as plain text. */
export function preRead(facts: PreRead): string {
  const { title, purpose, before, known, managers } = preReadParts(facts);
  const parts = [
    `# ${title}`,
    purpose,
    ...before.flatMap((section) => [`## ${section.title}`, linesOf(section)]),
    `## ${known.title}`,
    known.days.length === 0 ? known.none : known.days.map(dayLines).join('\n\n'),
    `## ${managers.title}`,
    linesOf(managers),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function linesOf({ lines, as }: PreReadSection): string {
  return as === 'list' ? lines.map((line) => `- ${line}`).join('\n') : lines.join(' ');
}

function dayLines({ title, events }: PreReadDay): string {
  const lines = events.map(({ time, text }) => `- ${time} ${text}`).join('\n');
  return title === undefined ? lines : `${title}:\n\n${lines}`;
}

function names(roster: readonly RosterEntry[], role: RosterEntry['role']): readonly string[] {
  return roster.filter((person) => person.role === role).map(({ name }) => name);
}

/** @param events in timeline order; one without a time stands with those before it */
function daysOf(events: readonly TimelineEvent[], zone: string): readonly PreReadDay[] {
  const days: { title: string | undefined; events: { id: string; time: string; text: string }[] }[] = [];
  for (const event of events) {
    const title = event.at === null ? days.at(-1)?.title : `${dayText(event.at, zone)}, times in ${zone}`;
    const row = { id: event.id, time: eventTime(event, zone), text: event.text.replace(/\s+/g, ' ') };
    const last = days.at(-1);
    if (last !== undefined && last.title === title) last.events.push(row);
    else days.push({ title, events: [row] });
  }
  return days;
}
