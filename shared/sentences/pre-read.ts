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

/** As Markdown that also reads well as plain text. Nothing private is in it: no question, no account, no note on anybody. */
export function preRead({ title, zone, plan, roster, events, talk }: PreRead): string {
  const leads = names(roster, 'facilitator');
  const deputies = names(roster, 'deputy');
  const others = roster.filter(({ role }) => role === 'participant').map(({ name }) => name);
  const parts = [
    `# Before we meet: ${title}`,
    `We meet for ${plan.minutes} minutes to retell what happened, as it looked to each of us at the time. How things came about is the question; what people did made sense to them with what they saw and knew.`,
    '## What will happen',
    [
      `- ${plan.opening} min: how we go about it.`,
      `- ${plan.timeline} min: the timeline, event by event, in your words. You may be asked how something looked to you; passing is fine.`,
      `- ${plan.learnings} min: what each of us learned, written quietly first.`,
      `- ${plan.rest} min: ideas for fixes that were parked on the way. Ending without any is fine.`,
      '- Nothing to prepare. If you remember something that is not below, bring it.',
      talk
        ? '- The facilitators see how talk time is spread, so that everyone gets heard. Nobody else does, and it is deleted afterwards. You can ask not to be counted.'
        : '- Talk time is not noted.',
    ].join('\n'),
    '## Who will be there',
    [
      ...(leads.length > 0 ? [`- ${listed(leads, 'and')} ${leads.length === 1 ? 'leads' : 'lead'}.`] : []),
      ...(deputies.length > 0
        ? [`- ${listed(deputies, 'and')} ${deputies.length === 1 ? 'takes' : 'take'} notes.`]
        : []),
      ...(others.length > 0 ? [`- ${listed(others, 'and')}.`] : []),
    ].join('\n'),
    '## What is known so far',
    timeline(events, zone),
    '## A word to managers',
    'You help most by listening, by speaking last, and by saying what was new to you. Please ask nobody to justify what they did, here or afterwards, and keep requests for fixes until the timeline is done.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function names(roster: readonly RosterEntry[], role: RosterEntry['role']): readonly string[] {
  return roster.filter((person) => person.role === role).map(({ name }) => name);
}

function timeline(events: readonly TimelineEvent[], zone: string): string {
  if (events.length === 0) return 'Nothing yet. We put it together in the meeting.';
  let day: string | undefined;
  const lines = events.map((event) => {
    const here = event.at === null ? day : dayText(event.at, zone);
    const heading = here !== undefined && here !== day ? `${here}, times in ${zone}:\n\n` : '';
    day = here;
    return `${heading}- ${eventTime(event, zone)} ${event.text.replace(/\s+/g, ' ')}`;
  });
  return lines.map((line, index) => (index > 0 && !line.startsWith('- ') ? `\n${line}` : line)).join('\n');
}
