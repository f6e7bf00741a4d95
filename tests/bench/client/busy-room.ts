/** A retro in the middle of its timeline: a thousand events, and thirty people of whom most type. */
import { addEvents, changeEvent, noteOf } from 'shared/documents/board.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import * as Y from 'yjs';
import { event } from '../../support/meeting.ts';
import { presence, type Peer } from '../../support/peer.ts';
import { createRetro, invite, type Reachable, type TestPerson } from '../../support/person.ts';

const begin = Date.UTC(2026, 2, 2, 8);

export const events: readonly TimelineEvent[] = Array.from({ length: 1000 }, (_, at) =>
  event(
    `event-${at}`,
    new Date(begin + at * 20_000).toISOString(),
    `Step ${at + 1}: queue ${(at % 7) + 1} drains and the dashboard shows ${(at * 37) % 900} jobs waiting.`,
  ),
);

export interface BusyRoom {
  readonly facilitator: TestPerson;
  readonly participant: TestPerson;
  /** Everybody types so many pieces a second, and moves their caret, until the end. */
  type(perSecond: number): () => void;
  /** So many events a second get other words, until the end. */
  edit(perSecond: number): Promise<() => void>;
  close(): void;
}

export async function openBusyRoom(
  server: Reachable,
  many: readonly TimelineEvent[],
  people: number,
): Promise<BusyRoom> {
  const { facilitator } = await createRetro(server);
  const board = await facilitator.joined('board');
  for (let at = 0; at < many.length; at += 200) addEvents(board.doc, many.slice(at, at + 200), 'bench');
  await board.durable();
  board.leave();
  const participant = await invite(facilitator, 'Yuki Tanabe', 'participant');
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  await facilitator.does({ type: 'go-to-phase', phase: 'timeline' });
  await facilitator.does({ type: 'open-event', event: many[2]?.id ?? '' });
  const writers: Peer[] = [];
  for (let at = 0; at < people - 2; at += 1) {
    const deputy = await invite(facilitator, `Somebody ${at}`, 'deputy');
    writers.push(await deputy.joined('board'));
    await deputy.joined('stage');
  }
  return {
    facilitator,
    participant,
    type(perSecond) {
      let turn = 0;
      const timer = setInterval(
        () => {
          const writer = writers[turn % writers.length];
          turn += 1;
          if (writer) typeOne(writer, many[2]?.id ?? '', turn);
        },
        1000 / (perSecond * writers.length),
      );
      return () => clearInterval(timer);
    },
    async edit(perSecond) {
      const board = await facilitator.joined('board');
      let turn = 0;
      const timer = setInterval(() => {
        turn += 1;
        const { id = '' } = many[(turn * 37) % many.length] ?? {};
        changeEvent(board.doc, id, { text: `Written anew, ${turn}: the queue drains.` }, 'bench');
      }, 1000 / perSecond);
      return () => {
        clearInterval(timer);
        board.leave();
      };
    },
    close: () => writers.forEach((writer) => writer.leave()),
  };
}

function typeOne(writer: Peer, id: string, turn: number): void {
  const note = noteOf(writer.doc, { event: id });
  const last = note.length > 0 ? note.get(note.length - 1) : undefined;
  const text = last instanceof Y.XmlElement ? last.get(0) : undefined;
  // A paragraph of some length each, as people write them.
  if (text instanceof Y.XmlText && text.length < 160) text.insert(text.length, 'word ');
  else {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('word ')]);
    note.insert(note.length, [paragraph]);
  }
  writer.send(presence([[writer.doc.clientID, turn, '{"cursor":null}']]));
}
