/** What a demanding facilitator would try before the meeting: from an old incident to a room that is ready. */
import { passageText, startAccount } from 'shared/documents/account.ts';
import { readBackstage, writeDivergence, writePerson, writeQuestion } from 'shared/documents/backstage.ts';
import { addEvents, eventsOf, readEvents } from 'shared/documents/board.ts';
import { addRelease } from 'shared/documents/desk.ts';

import { writeProse } from 'shared/documents/write-prose.ts';
import { EvidenceReader } from 'shared/evidence/answer.ts';
import { eventsFromDrafts } from 'shared/evidence/to-events.ts';
import type { AccountAnswer } from 'shared/protocol/api.ts';
import { closeCodes } from 'shared/protocol/close-codes.ts';
import { documentKinds } from 'shared/protocol/rooms.ts';
import { coverage } from 'shared/retro/accounts.ts';
import { sideBySide } from 'shared/retro/divergences.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { freshness, readiness } from 'shared/retro/readiness.ts';
import { withoutSource } from 'shared/retro/timeline.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { questionWords } from 'shared/sentences/questions.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { goodQuestions } from '../shared/wording/corpus/questions-good.ts';
import { beginMeeting, event, goTo, type Meeting } from '../support/meeting.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { invite, type TestPerson } from '../support/person.ts';

const hour = 3_600_000;
let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});

afterEach(() => meeting.server.close());

/** How far preparation has come, as the facilitator's overview reads it. */
async function overview() {
  const stage = await meeting.facilitator.stage();
  const [board, backstage] = [await meeting.facilitator.joined('board'), await meeting.facilitator.joined('backstage')];
  const events = readEvents(board.doc);
  const { people, questions } = readBackstage(backstage.doc);
  const { roster, released, about } = stage;
  const accounts = coverage({ roster, people, events, accounts: new Map(), released });
  return { ...readiness({ events, questions, roster, people, accounts, plan: about.plan }), plan: about.plan };
}

test('SCENARIO-01 fifty hours after it ended 22 of 72 are left, nobody of five was heard, the incident commander comes first; late blocks nothing', async () => {
  const crew: TestPerson[] = [];
  for (const name of ['Cara Lim', 'Dana Roth', 'Eli Stern', 'Fay Moreau', 'Gus Adair'])
    crew.push(await invite(meeting.facilitator, name, 'participant'));
  const backstage = await meeting.deputy.joined('backstage');
  for (const { id } of crew)
    writePerson(backstage.doc, id, { kinds: [id === crew[3]?.id ? 'incident-commander' : 'responder'] });
  await backstage.durable();
  const ready = await overview();
  expect(prepareWords.overview.step('accounts', ready, 'UTC').about).toMatch(
    /^0 of 5\. Still to hear: Fay \(incident commander\), Cara/,
  );
  const end = Date.parse('2026-03-02T10:20:00.000Z');
  const ended = (hours: number) => {
    const fresh = freshness(ready.events, end + hours * hour);
    return fresh && prepareWords.ended(fresh);
  };
  expect(ended(50)).toBe('50 h since it ended, 22 h left of 72 h');
  expect(ended(73)).toMatch(/late/);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'opening' });
});

test('SCENARIO-02 forty lines of a chat become events in order, the zone is asked once, each keeps its line, and one step takes them back', async () => {
  const said = Array.from({ length: 40 }, (_, index) => {
    const [hours, minutes] = [21 + Math.floor((index * 4) / 60), (index * 4) % 60];
    const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    return `${clock} <${index % 2 === 0 ? 'priya' : 'tomas'}> step ${index} of the restore`;
  });
  const reader = new EvidenceReader([{ path: 'lines', text: said.join('\n') }]);
  const ask = (options: { zone?: string; date?: string }) =>
    reader.answer({ options, choice: { noise: 'keep' }, imported: [], most: 3000 });
  expect(ask({ date: '2026-03-02' }).reading).toMatchObject({ ok: true, missing: ['zone'] });
  const { reading, lines } = ask({ date: '2026-03-02', zone: 'Europe/Berlin' });
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.missing).toEqual([]);
  const board = await meeting.facilitator.joined('board');
  const before = readEvents(board.doc);
  const origin = {};
  const steps = new Y.UndoManager(eventsOf(board.doc), { trackedOrigins: new Set([origin]) });
  let ids = 0;
  const drafts = reading.drafts.map((draft) => ({ ...draft, excerpt: lines[draft.line] ?? '' }));
  addEvents(
    board.doc,
    eventsFromDrafts(drafts, 'import', () => `line-${(ids += 1)}`),
    origin,
  );
  await board.durable();
  const added = readEvents(board.doc).filter(({ importedFrom }) => importedFrom?.importId === 'import');
  expect(added.length).toBeGreaterThanOrEqual(38);
  expect(added.map(({ text }) => text)).toEqual(said.map((line) => line.replace(/^.*> /, '')));
  expect(added[3]?.sources).toMatchObject([{ kind: 'excerpt', excerpt: said[3] }]);
  expect(added[0]).toMatchObject({ at: '2026-03-02T20:00:00Z', originalTime: '21:00', zoneFrom: 'asked' });
  steps.undo();
  expect(readEvents(board.doc)).toEqual(before);
});

test('SCENARIO-03 an event without a link is saved and counted, and script is no source', async () => {
  const board = await meeting.facilitator.joined('board');
  const linked = { kind: 'link', url: 'https://graphs.example/d/1' } as const;
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...event(`more-${index}`, `2026-03-02T11:0${index}:00.000Z`, 'One more step.'),
    sources: index === 0 ? [{ kind: 'link', url: 'javascript:alert(1)' } as const] : [linked],
  }));
  addEvents(board.doc, many, 'test');
  for (const id of ['first', 'second', 'third'])
    (eventsOf(board.doc).get(id) as Y.Map<unknown>).set('sources', [linked]);
  await board.durable();
  const seen = readEvents((await meeting.deputy.joined('board')).doc);
  expect(withoutSource(seen).map(({ id }) => id)).toEqual(['more-0']);
  expect(timelineWords.coverage.sentence(11, seen.length)).toBe('11 of 12 events have a primary source');
  expect(JSON.stringify(seen)).not.toContain('javascript:');
});

/** A socket into an account, as the client opens it. */
async function account(reader: TestPerson, owner: TestPerson): Promise<Peer> {
  const answer = await owner.get<AccountAnswer>(`/api/retros/${owner.seat.retro}/account?as=${owner.id}`);
  const life = answer.ok && answer.account.state !== 'none' ? answer.account.life : 0;
  const url = `${meeting.server.url.replace('http', 'ws')}/sync/${owner.seat.retro}/account/${owner.id}`;
  return openPeer(`${url}?as=${reader.id}&life=${life}`, { cookie: reader.cookie, origin: meeting.server.url });
}

test('SCENARIO-04 Ben’s account is unshared: Cara finds no byte of it in all she can synchronise, those who prepare read it', async () => {
  const cara = await invite(meeting.facilitator, 'Cara Lim', 'participant');
  await meeting.ben.does({ type: 'begin-account', readers: [meeting.facilitator.id, meeting.deputy.id] });
  const writing = await account(meeting.ben, meeting.ben);
  await writing.synced();
  startAccount(writing.doc, [{ id: 'saw', ask: 'What did you see?' }]);
  writing.doc.transact(() =>
    writeProse(passageText(writing.doc, 'saw'), [paragraph('the lamp by the rack was amber')]),
  );
  await writing.durable();
  const rooms = documentKinds.filter((kind) => kind !== 'account');
  const peers = rooms.flatMap((kind) =>
    kind === 'desk' ? [cara.open(kind, cara.id), cara.open(kind, meeting.ben.id)] : [cara.open(kind)],
  );
  const his = await account(cara, meeting.ben);
  expect(await his.closed()).toBe(closeCodes.noRight);
  await Promise.all(peers.map((peer) => Promise.race([peer.synced().catch(() => undefined), peer.closed()])));
  for (const peer of [...peers, his]) expect(peer.heard() + JSON.stringify(peer.doc.toJSON())).not.toContain('amber');
  for (const reader of [meeting.facilitator, meeting.deputy]) {
    const hearing = await account(reader, meeting.ben);
    await hearing.synced();
    expect(hearing.heard()).toContain('amber');
  }
});

test('SCENARIO-05 two accounts differ on one event: both stand side by side in the meeting, word for word, and no third text is made', async () => {
  const words = { ana: 'The graph was flat until five past.', ben: 'It rose from four minutes past on.' };
  const facts = {
    standing: { phase: 'timeline', sitting: 1, since: 0, running: true },
    offRecord: false,
  } as const;
  for (const [person, text] of [
    [meeting.ana, words.ana],
    [meeting.ben, words.ben],
  ] as const) {
    const desk = await person.desk();
    addRelease(desk.doc, { id: 'r1', eventId: 'second', text, at: 5 }, facts);
    await desk.durable();
  }
  await goTo(meeting, 'timeline');
  const { released } = await meeting.facilitator.stage();
  const [a, b] = released;
  const backstage = await meeting.facilitator.joined('backstage');
  writeDivergence(backstage.doc, 'd1', { eventId: 'second', a: a?.id ?? '', b: b?.id ?? '' });
  await backstage.durable();
  const [pair, ...others] = sideBySide(readEvents((await meeting.ana.joined('board')).doc), released);
  expect(others).toEqual([]);
  expect(pair?.event.id).toBe('second');
  const beside = new Map(pair?.passages.map(({ text, author }) => [author, text]));
  expect(beside).toEqual(
    new Map([
      [meeting.ana.id, words.ana],
      [meeting.ben.id, words.ben],
    ]),
  );
  const [marked] = readBackstage((await meeting.deputy.joined('backstage')).doc).divergences;
  expect(marked).toEqual({ id: 'd1', eventId: 'second', a: a?.id, b: b?.id });
});

test('SCENARIO-06 “Why didn’t you page sooner?” gets a note and another wording, and is kept as it is if so wished', async () => {
  const text = 'Why didn’t you page sooner?';
  const [hint, ...others] = hintsFor(text, 'question');
  expect(others).toEqual([]);
  expect(hint).toMatchObject({ rule: 'why', reason: expect.any(String) as string });
  expect(hint?.rewrite).toMatch(/^(?:How|What) .+\?$/);
  expect(hintsFor(hint?.rewrite ?? '', 'question')).toEqual([]);
  const backstage = await meeting.facilitator.joined('backstage');
  writeQuestion(backstage.doc, 'q1', { text, eventIds: [], for: [], order: 0 });
  await backstage.durable();
  expect(readBackstage((await meeting.deputy.joined('backstage')).doc).questions).toMatchObject([{ text }]);
});

test('SCENARIO-07 good questions get no note, and “How could you tell?” is one', () => {
  for (const text of [...goodQuestions, 'How could you tell?']) expect(hintsFor(text, 'question')).toEqual([]);
});

test('SCENARIO-08 a twelfth question is added like any other; the meter says twelve, and that five to ten are plenty', async () => {
  const backstage = await meeting.facilitator.joined('backstage');
  for (let order = 0; order < 12; order += 1)
    writeQuestion(backstage.doc, `q${order}`, { text: 'How did it look?', eventIds: [], for: [], order });
  await backstage.durable();
  const { questions, done } = await overview();
  expect(questions).toBe(12);
  expect(done.has('questions')).toBe(false);
  expect(questionWords.meter(questions)).toBe('12 questions. Five to ten are plenty; more leave the room less to ask.');
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'opening' });
});

test('SCENARIO-09 a facilitator who acted in it is told so plainly, and may lead all the same', async () => {
  const board = await meeting.facilitator.joined('board');
  (eventsOf(board.doc).get('second') as Y.Map<unknown>).set('actors', ['Maren Holt']);
  await board.durable();
  const ready = await overview();
  expect(ready.involved).toMatchObject([{ person: { name: 'Maren Holt' }, events: [{ id: 'second' }] }]);
  const step = prepareWords.overview.step('neutral', ready, 'UTC');
  expect(`${step.title} ${step.about}`).toMatch(/Maren/);
  await meeting.facilitator.does({ type: 'go-to-phase', phase: 'opening' });
});
