/** Under dense traffic edits wait a moment for company; nothing is lost by it, and who acts or joins does not wait. */
import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { beginMeeting, type Meeting } from '../support/meeting.ts';
import type { Peer } from '../support/peer.ts';

let meeting: Meeting | undefined;
const peers: Peer[] = [];

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.leave();
  await meeting?.server.close();
  meeting = undefined;
});

const typistsEach = 3;
const readersEach = 5;
const waves = 12;
const editsAWave = 12;

const notesOf = (peer: Peer) => peer.doc.getXmlFragment('note:meeting');

function typeInto(peer: Peer, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  peer.doc.transact(() => {
    notesOf(peer).push([paragraph]);
    paragraph.push([new Y.XmlText(text)]);
  });
}

test('ORDER-09 Under dense traffic everything is acknowledged and reaches everybody, and steps and joins go between', async () => {
  meeting = await beginMeeting();
  const { facilitator, deputy, ana, ben, observer } = meeting;
  const join = async (from: Meeting['ana'], many: number) => {
    const some = await Promise.all(Array.from({ length: many }, () => from.joined('board')));
    peers.push(...some);
    return some;
  };
  const typists = [...(await join(facilitator, typistsEach)), ...(await join(deputy, typistsEach))];
  for (const reader of [ana, ben, observer]) await join(reader, readersEach);

  for (let wave = 0; wave < waves; wave += 1) {
    for (const [at, typist] of typists.entries()) {
      for (let edit = 0; edit < editsAWave; edit += 1) typeInto(typist, `wave ${wave}, typist ${at}, edit ${edit}. `);
    }
    await Promise.all(typists.map((typist) => typist.durable()));
    if (wave === waves - 2) await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
    if (wave === waves - 1) await join(ana, 1);
  }

  const expected = typists.length * waves * editsAWave;
  await Promise.all(peers.map((peer) => peer.until(() => notesOf(peer).length === expected)));
  const [first, ...others] = peers.map((peer) => notesOf(peer).toJSON());
  for (const other of others) expect(other).toBe(first);
});
