/** Commands honest people give, and commands of people who may not give them. */
import type { Stage } from 'shared/documents/stage.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { verdicts } from 'shared/retro/ideas.ts';
import { phases } from 'shared/retro/phases.ts';
import type { Chance } from '../../support/chance.ts';
import type { Words } from './honest.ts';

const from = 0;

/** By the leading person alone. */
const leading: readonly Command[] = [
  ...phases.map((phase): Command => ({ type: 'go-to-phase', phase, from })),
  { type: 'stop-sitting', from },
  { type: 'resume-sitting', from },
  { type: 'timeline-done', from },
  { type: 'open-gate-early', from },
  { type: 'shut-gate', from },
  { type: 'show-learnings', from },
  { type: 'begin-go-round', from },
  { type: 'go-round-next', from },
  { type: 'hand-lead', person: 'idris' },
  { type: 'delete-retro', title: 'Checkout was slow' },
];

/** By facilitators and deputies. */
const leadsTheRoom: readonly Command[] = [
  { type: 'open-event', event: 'second', from },
  { type: 'discuss-event', event: 'first', from },
  { type: 'skip-event', event: 'third', from },
  { type: 'pause', minutes: 5 },
  { type: 'end-pause' },
  { type: 'take-lead' },
  { type: 'extend', minutes: 10 },
  { type: 'ask-missing' },
  { type: 'tap', person: 'ana' },
  { type: 'tap', person: null },
  { type: 'tap-undo' },
  { type: 'tap-still' },
  { type: 'correct-talk', start: 1, duration: 600, was: 'ana', to: 'ben' },
  { type: 'correct-undo', correction: 'c1' },
  { type: 'was-cut-off', person: 'ana' },
  { type: 'suggest', what: 'one-story' },
  { type: 'drop-transcript', transcript: 'transcript-1' },
  { type: 'question-asked', question: 'q1', asked: true },
  { type: 'message', text: 'Taken over' },
  { type: 'opening-said', paragraph: 0, said: true },
  { type: 'set-title', title: 'Taken over' },
  { type: 'set-zone', zone: 'Europe/Berlin' },
  { type: 'set-plan', minutes: 90 },
  { type: 'set-plan-parts', opening: 5, timeline: 40, learnings: 10, rest: 5 },
  { type: 'set-opening', paragraphs: ['Taken over'] },
  { type: 'set-settings', observersMayPark: false, letEveryoneIn: true },
  { type: 'set-review', review: 'reviewed' },
  { type: 'set-co-authors', people: ['ben'] },
  { type: 'invite-person', name: 'Taken Over', role: 'facilitator' },
  { type: 'invite-role', role: 'participant' },
  { type: 'remove-person', person: 'cleo' },
  { type: 'call-hand', person: 'ana' },
  { type: 'add-guest', name: 'Taken Over' },
  { type: 'idea-for', person: 'ben', text: 'Taken over', named: true },
  { type: 'learning-for', person: 'ben', text: 'Taken over' },
  { type: 'raise-hand', person: 'cleo' },
  { type: 'lower-hand', person: 'cleo' },
  { type: 'hearing-done', done: true },
  { type: 'offer-account', person: 'cleo' },
  { type: 'ask-to-read', owner: 'ana' },
  { type: 'show-room-code' },
];

/** Commands this person may not give, whatever the phase; none for whoever leads. */
export function usurped(person: { id: string; reader: string }, stage: Stage, chance: Chance): Command[] {
  if (person.id === stage.about.leading) return [];
  const leads = person.reader === 'facilitator' || person.reader === 'deputy';
  const idea = stage.ideas[0]?.id ?? 'none';
  const deciding: Command[] = stage.phases.some((fact) => fact.phase === 'record')
    ? []
    : [{ type: 'decide-idea', idea, verdict: chance.pick(verdicts) ?? 'none' }];
  const all = [...leading, ...deciding, ...(leads ? [] : leadsTheRoom)];
  // Everybody may raise and lower their own hand.
  return all.filter((command) => !('person' in command && command.person === person.id));
}

/** Something that somebody may well do now; a refusal is as good as a yes. */
export function fitting(stage: Stage, trayIdeas: readonly string[], chance: Chance, words: Words): [string, Command] {
  const { leading: leader } = stage.about;
  const room = chance.pick(['maren', 'femi', 'idris']) ?? 'idris';
  const participant = chance.pick(['ana', 'ben', 'cleo']) ?? 'ana';
  const idea = chance.pick(trayIdeas) ?? 'none';
  const guest = stage.roster.find((person) => person.guest)?.id ?? 'none';
  const all: [string, Command][] = [
    [room, { type: 'open-event', event: chance.pick(['first', 'second', 'third']) ?? 'first', from }],
    [room, { type: 'discuss-event', event: chance.pick(['first', 'second', 'third']) ?? 'first', from }],
    [room, { type: 'tap', person: chance.pick([participant, 'idris', null]) ?? null }],
    [room, { type: 'tap', person: participant }],
    [room, { type: 'message', text: words('B') }],
    [room, { type: 'question-asked', question: `q${chance.below(9)}`, asked: chance.below(2) === 0 }],
    [room, { type: 'set-settings', observersMayPark: chance.below(3) > 0 }],
    [room, { type: 'add-guest', name: 'Somebody at the table' }],
    [room, { type: 'idea-for', person: guest, text: words('I'), named: chance.below(2) === 0 }],
    [room, { type: 'learning-for', person: guest, text: words('L') }],
    [participant, { type: 'raise-hand' }],
    [participant, { type: 'lower-hand' }],
    [participant, { type: 'learned-something' }],
    [leader, { type: 'open-idea', idea, from }],
    [leader, { type: 'open-idea', idea, from }],
    [leader, { type: 'decide-idea', idea, verdict: chance.pick(verdicts) ?? 'none' }],
    [leader, { type: 'hand-lead', person: room }],
    [room, { type: 'take-lead' }],
  ];
  return chance.pick(all) ?? [room, { type: 'end-pause' }];
}
