/** An hour of an ordinary meeting: afterwards the server holds no more than when the meeting had got going. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteOf } from 'shared/documents/board.ts';
import * as Y from 'yjs';
import { presence, type Peer } from '../../support/peer.ts';
import { createRetro, invite, type TestPerson } from '../../support/person.ts';
import { startProcess } from '../../support/process.ts';
import type { Case } from '../case.ts';

/** ms between two rounds of the hour. */
const beat = 500;
const rounds = 7200;
/** Rounds between two looks at the memory. */
const look = 120;
const mebibyte = 1 << 20;

export const soak: Case = {
  name: 'soak',
  rule: 'FAULT-15',
  what: 'an hour of meeting load: whoever types, hands, carets; memory is flat',
  seconds: (rounds * beat) / 1000,
  async run({ short, folder, say }) {
    const server = await startProcess(join(folder, 'data'), 0, ['--no-demo']);
    const { facilitator } = await createRetro(server);
    const writers = [facilitator];
    for (const name of ['Idris', 'Lena']) writers.push(await invite(facilitator, name, 'deputy'));
    const people: TestPerson[] = [];
    for (let at = 0; at < 12; at += 1) people.push(await invite(facilitator, `Somebody ${at}`, 'participant'));
    await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
    const boards = await Promise.all([...writers, ...people].map((person) => person.joined('board')));
    const stages = await Promise.all([...writers, ...people].map((person) => person.joined('stage')));
    const held: number[] = [];
    const all = short ? 60 : rounds;
    for (let round = 0; round < all; round += 1) {
      if (round % (short ? 20 : look) === 0) held.push(memoryOf(server.pid));
      const writer = boards[round % writers.length];
      if (writer) rewriteLine(writer, round);
      stages[round % stages.length]?.send(presenceOf(stages[round % stages.length], round));
      const person = people[Math.floor(round / 10) % people.length];
      if (round % 10 === 0) await person?.act({ type: 'raise-hand' });
      if (round % 10 === 5) await person?.act({ type: 'lower-hand' });
      await (short ? writer?.durable() : new Promise((next) => setTimeout(next, beat)));
      if (!short && round % 1200 === 0)
        say(`  minute ${round / 120}: ${Math.round((held.at(-1) ?? 0) / mebibyte)} MiB`);
    }
    const gone = [...boards, ...stages].filter(({ socket }) => socket.readyState !== 1).length;
    for (const peer of [...boards, ...stages]) peer.leave();
    const code = await server.stop();
    if (gone > 0) throw new Error(`${gone} connections ended on the way`);
    if (code !== 0) throw new Error(`the server ended with ${code}`);
    expectFlat(held, short);
  },
};

/** Of the hour the first ten minutes are warming up. */
function expectFlat(held: readonly number[], short: boolean): void {
  const early = median(short ? held.slice(0, 1) : held.slice(10, 20));
  const late = median(held.slice(short ? -1 : -10));
  const most = short ? early + 80 * mebibyte : early * 1.1 + 8 * mebibyte;
  if (late > most) throw new Error(`memory grew from ${early / mebibyte} to ${late / mebibyte} MiB`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Resident bytes, where the system tells. */
function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'latin1'))?.[1] ?? 0) * 1024;
}

/** One line of the note is written anew: the document's content stays as long as it is. */
function rewriteLine({ doc }: Peer, round: number): void {
  const note = noteOf(doc, 'meeting');
  doc.transact(() => {
    if (note.length > 20) note.delete(0, 1);
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText(`line ${round}`)]);
    note.insert(note.length, [line]);
  });
}

function presenceOf(peer: Peer | undefined, clock: number): Uint8Array {
  return presence([[peer?.doc.clientID ?? 0, clock + 1, '{"cursor":null}']]);
}
