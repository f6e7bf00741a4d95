/** A room of twenty-five: leader, deputy and one participant in browsers, twenty-two more by the protocol. */
import { addEvents } from 'shared/documents/board.ts';
import { readStage, type Stage } from 'shared/documents/stage.ts';
import { event } from '../../support/meeting.ts';
import type { Peer } from '../../support/peer.ts';
import { createRetro, invite, type Reachable, type TestPerson } from '../../support/person.ts';

export const clients = 22;
export const steps = 80;

export interface LiveRoom {
  readonly facilitator: TestPerson;
  readonly deputy: TestPerson;
  readonly participant: TestPerson;
  /** Everybody who has no browser, as participants. */
  readonly people: readonly TestPerson[];
  /** From the preparation to the first event. Whoever opens a page later reads the opening first. */
  begin(): Promise<void>;
  /** When each of the protocol clients has a stage of which this holds, ms since 1970. */
  heardBy(test: (stage: Stage) => boolean): readonly Promise<number>[];
  close(): void;
}

export async function openLiveRoom(server: Reachable): Promise<LiveRoom> {
  const { facilitator } = await createRetro(server);
  const board = await facilitator.joined('board');
  const begins = Date.UTC(2026, 2, 2, 8);
  addEvents(
    board.doc,
    Array.from({ length: steps + 20 }, (_, at) =>
      event(`event-${at}`, new Date(begins + at * 60_000).toISOString(), `Step ${at + 1}: a queue drains.`),
    ),
    'bench',
  );
  await board.durable();
  board.leave();
  const deputy = await invite(facilitator, 'Idris Bekele', 'deputy');
  const participant = await invite(facilitator, 'Yuki Tanabe', 'participant');
  const people: TestPerson[] = [];
  const peers: Peer[] = [];
  for (let at = 0; at < clients; at += 1) {
    const person = await invite(facilitator, `Person ${at + 1}`, 'participant');
    people.push(person);
    peers.push(await person.joined('stage'));
    // As a page does: the timeline and the notes, too.
    peers.push(await person.joined('board'));
  }
  const stages = peers.filter((_, index) => index % 2 === 0);
  return {
    facilitator,
    deputy,
    participant,
    people,
    async begin() {
      for (const phase of ['opening', 'timeline'] as const) await facilitator.does({ type: 'go-to-phase', phase });
    },
    heardBy: (test) =>
      stages.map(async (peer) => {
        await peer.until(() => test(readStage(peer.doc)));
        return performance.timeOrigin + performance.now();
      }),
    close: () => peers.forEach((peer) => peer.leave()),
  };
}
