/** The log tells an operator what happened, and nothing about anybody. */
import { memoryStorage } from 'server/storage/memory.ts';
import { setAboutMe } from 'shared/documents/desk.ts';
import { noteOf } from 'shared/documents/board.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { steeredDisk } from '../../chaos/storages.ts';
import { beginMeeting, goTo } from '../../support/meeting.ts';
import { syncMessage } from '../../support/peer.ts';
import { startServer } from '../../support/server.ts';

/** All that a line may be about; ids of retros are random and open nothing. */
const facts = new Set(['retro', 'kind', 'reason', 'error', 'command']);

test('METRIC-06 no content, no name and no secret stands in a log line, whatever went wrong', async () => {
  const disk = steeredDisk(memoryStorage());
  const server = await startServer(disk.storage);
  const meeting = await beginMeeting(server);
  await goTo(meeting, 'timeline');
  const [board, desk] = [await meeting.deputy.joined('board'), await meeting.ana.desk()];
  writeProse(noteOf(board.doc, 'meeting'), [paragraph('quartz lantern', { speaker: meeting.ana.id })]);
  setAboutMe(desk.doc, { dontCall: true });
  desk.doc.getMap('ideas').set('i1', { id: 'i1', text: 'quartz idea', named: true, at: 1 });
  await Promise.all([board.durable(), desk.durable()]);

  const forged = new Y.Doc();
  forged.getMap('quartz').set('lantern', 'quartz');
  board.send(syncMessage(2, Y.encodeStateAsUpdate(forged)));
  expect(await board.closed()).toBe(closeCodes.malformed);
  disk.refuse('database or disk is full');
  await meeting.facilitator.act({ type: 'set-title', title: 'quartz title' });
  desk.doc.getMap('ideas').set('i2', { id: 'i2', text: 'quartz again', named: true, at: 2 });
  expect(await desk.closed()).toBe(closeCodes.restart);
  disk.refuse(undefined);
  await fetch(`${server.url}/api/join`, { method: 'POST', body: '{"quartz' });
  await server.close();

  expect(server.warnings.length).toBeGreaterThan(2);
  const log = server.warnings.join('\n');
  const words = ['quartz', 'lantern', 'Holt', 'Idris', 'Bekele', 'Sousa', 'Okoye', 'Checkout', meeting.ana.id];
  const secrets = [meeting.facilitator, meeting.deputy, meeting.ana].map(({ cookie }) => cookie.split('=')[1] ?? '');
  expect([...words, ...secrets].filter((word) => log.includes(word))).toEqual([]);
  const told = server.warnings.flatMap((line) => Object.keys(JSON.parse(line.slice(line.indexOf('{'))) as object));
  expect(told.filter((fact) => !facts.has(fact))).toEqual([]);
});
