/**
 * A finished meeting, replayed second by second through a running room: real documents, the real steward, the server's
 * clock as an argument. What the nudge engine shows is what a leader would have read.
 */
import { appendTurn, giveFloor, readAside } from 'shared/documents/aside.ts';
import { addEvents } from 'shared/documents/board.ts';
import { talkFacts } from 'shared/documents/talk.ts';
import type { Nudge } from 'shared/talk/nudges.ts';
import type { SpokenSpan } from 'shared/talk/summary.ts';
import { momentOf } from 'shared/talk/turns.ts';
import { run } from 'server/running.ts';
import { readSettings } from 'server/settings.ts';
import { memoryStorage } from 'server/storage/memory.ts';
import { threeEvents } from '../../support/meeting.ts';
import { createRetro, invite, type TestPerson } from '../../support/person.ts';
import { tapsOf } from './tapper.ts';

/**
 * How talk is noted: by everybody's own microphone, or by a deputy who taps. Who leads: somebody who says nothing, or
 * the one who speaks first, as whoever opened that meeting.
 */
export interface Means {
  readonly by: 'headset' | 'tap';
  readonly leads: 'nobody' | 'first';
}

export interface Replayed {
  /** Seconds of meeting. */
  readonly length: number;
  /** Seconds after the beginning, in order. */
  readonly nudges: readonly (Pick<Nudge, 'kind' | 'part'> & { readonly at: number })[];
}

const stepMs = 1000;

/** @param spoken ms from the meeting's beginning; who nobody is known for is left out */
export async function replay(spoken: readonly SpokenSpan[], length: number, means: Means): Promise<Replayed> {
  const clock = { now: Date.UTC(2026, 2, 2, 14) };
  const room = await openRoom(clock, namesIn(spoken), means);
  try {
    const { retro } = room;
    const { since } = talkFacts({ stage: retro.stage(), aside: readAside(retro.doc('aside')), now: clock.now });
    const start = clock.now;
    const facts = means.by === 'tap' ? tapsOf(spoken) : closingOf(spoken);
    let next = 0;
    for (let at = 0; at <= length; at += stepMs) {
      clock.now = start + at;
      for (; (facts[next]?.at ?? Infinity) <= at; next += 1) {
        const fact = facts[next];
        if (fact) await room.write(fact, start);
      }
      await room.look();
    }
    const { nudges } = readAside(retro.doc('aside'));
    return {
      length: length / 1000,
      nudges: nudges.map(({ kind, part, shownAt }) => ({
        kind,
        part,
        at: (shownAt - since) / 10,
      })) as Replayed['nudges'],
    };
  } finally {
    await room.close();
  }
}

/** What reaches `aside`, ms from the beginning: a turn that ended, or a mark. */
export type Fact =
  | { readonly at: number; readonly turn: SpokenSpan }
  | { readonly at: number; readonly mark: string | null };

/** A microphone's turn is written once it has ended. */
function closingOf(spoken: readonly SpokenSpan[]): readonly Fact[] {
  return spoken.map((turn) => ({ at: turn.end, turn })).toSorted((a, b) => a.at - b.at);
}

function namesIn(spoken: readonly SpokenSpan[]): string[] {
  const inOrder = spoken.toSorted((a, b) => a.start - b.start);
  return [...new Set(inOrder.flatMap(({ person }) => (person === null ? [] : [person])))];
}

async function openRoom(clock: { readonly now: number }, names: readonly string[], { leads }: Means) {
  const settings = readSettings({ PORT: '0' }, []);
  if (!settings.ok) throw new Error(settings.sentence);
  const server = await run(settings.settings, memoryStorage(), {
    now: () => clock.now,
    log: { info: () => undefined, warn: () => undefined },
    addresses: [],
    client: undefined,
    setupToken: 'set-up-token-of-replay',
  });
  const reachable = { url: `http://127.0.0.1:${server.port}`, registry: server.registry };
  const { facilitator } = await createRetro(reachable);
  const people = new Map<string, TestPerson>();
  const [first, ...others] = names;
  for (const name of leads === 'first' ? others : names)
    people.set(name, await invite(facilitator, name, 'participant'));
  if (leads === 'first' && first !== undefined) people.set(first, facilitator);
  const board = await facilitator.joined('board');
  addEvents(board.doc, threeEvents, 'replay');
  await board.durable();
  // So long a plan that no word about pace comes: a recording has no timeline of ours.
  await facilitator.does({ type: 'set-plan', minutes: 240 });
  for (const phase of ['opening', 'timeline'] as const) await facilitator.does({ type: 'go-to-phase', phase });
  for (const person of new Set([facilitator, ...people.values()])) await person.joined('stage');
  await facilitator.joined('aside');
  const retro = await server.registry.retro(facilitator.seat.retro);
  if (!retro) throw new Error('the retro is not there');
  const idOf = (name: string | null) => (name === null ? undefined : people.get(name)?.id);
  return {
    retro,
    look: () => server.registry.tendNudges(),
    write: (fact: Fact, start: number) =>
      retro.ledger.write(() => {
        const doc = retro.doc('aside');
        if ('mark' in fact) return giveFloor(doc, idOf(fact.mark) ?? null, start + fact.at);
        const { person, start: from, end } = fact.turn;
        const id = idOf(person);
        const [begins, ends] = [momentOf(start + from), momentOf(start + end)];
        if (id !== undefined && ends > begins) appendTurn(doc, [id, begins, ends - begins, 'headset']);
      }),
    close: () => server.close(),
  };
}
