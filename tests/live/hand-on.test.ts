/** Texts for other tools, over HTTP: who gets which, from when on, and what is never in them. */
import { writeAction } from 'shared/documents/actions.ts';
import { addLearning } from 'shared/documents/desk.ts';
import { decisionFacts } from 'shared/documents/standing.ts';
import { writePerson } from 'shared/documents/backstage.ts';
import type { HandOnAnswer, TeamsAnswer } from 'shared/protocol/api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginMeeting, finishTimeline, goTo, type Meeting } from '../support/meeting.ts';
import type { TestPerson } from '../support/person.ts';

let meeting: Meeting;

beforeEach(async () => {
  meeting = await beginMeeting();
});
afterEach(() => meeting.server.close());

const asks = (person: TestPerson, query: string) =>
  person.get<HandOnAnswer>(`/api/retros/${person.seat.retro}/${query}&as=${person.id}`);

async function factsOf(person: TestPerson) {
  return decisionFacts(await person.stage(), { id: person.id, role: person.seat.role }, []);
}

test('HANDON-07 action items go on once they exist, to everyone of the room, and not before', async () => {
  const { facilitator, ana } = meeting;
  await goTo(meeting, 'timeline');
  const list = 'hand-on?piece=actions&place=github';
  for (const person of [facilitator, ana]) {
    expect(await asks(person, list)).toMatchObject({ ok: false, reason: 'gate-shut' });
  }
  await finishTimeline(meeting);
  for (const phase of ['learnings', 'remediations'] as const) {
    await facilitator.does({ type: 'go-to-phase', phase });
  }
  const actions = await facilitator.joined('actions');
  writeAction(
    actions.doc,
    { id: 'a1', text: 'Ask Ana Sousa', owner: 'Ben Okoye', createdAt: 1 },
    await factsOf(facilitator),
  );
  await actions.durable();
  const answer = await asks(ana, list);
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.text).toContain('- [ ] Ask participant');
  expect(answer.text).not.toMatch(/Ana|Sousa|Ben|Okoye/);
  expect(answer.text).toContain(`${meeting.server.url}/r/${ana.seat.retro}/record`);
  const named = await asks(ana, `${list}&names=1`);
  expect(named).toMatchObject({ text: expect.stringContaining('- [ ] Ask Ana Sousa (who: Ben Okoye)') });
  const issue = await asks(ana, 'hand-on?piece=actions&place=jira&item=a1&names=1');
  expect(issue).toMatchObject({ text: expect.stringMatching(/^Ask Ana Sousa\n\nwho: Ben Okoye\n/) });
  for (const wrong of ['piece=ideas&place=github', 'piece=actions&place=fax', 'piece=actions&place=jira&item=no']) {
    expect(await asks(ana, `hand-on?${wrong}`)).toMatchObject({ reason: 'bad-request' });
  }
});

test('HANDON-08 learnings go on only after they were shown', async () => {
  const { facilitator, ana, ben } = meeting;
  await goTo(meeting, 'learnings');
  const desk = await ana.desk();
  addLearning(desk.doc, { id: 'l1', text: 'Nobody can see the queue', at: 1 }, await factsOf(ana));
  await desk.durable();
  const text = async () => {
    const answer = await asks(ben, 'hand-on?piece=learnings&place=confluence');
    return answer.ok ? answer.text : answer.reason;
  };
  expect(await text()).not.toContain('queue');
  await facilitator.does({ type: 'show-learnings' });
  expect(await text()).toContain('* Nobody can see the queue');
});

test('HANDON-09 teams and take-homes are for facilitator and deputy; a take-home holds what its team was part of', async () => {
  const { facilitator, deputy, ana, ben } = meeting;
  const backstage = await facilitator.joined('backstage');
  const facts = { kinds: [], authority: false };
  writePerson(backstage.doc, ana.id, { ...facts, team: 'Storage', eventIds: ['second'] });
  writePerson(backstage.doc, ben.id, { ...facts, team: 'Web', eventIds: ['third'] });
  await backstage.durable();
  await goTo(meeting, 'learnings');
  const teams = (person: TestPerson) =>
    person.get<TeamsAnswer>(`/api/retros/${person.seat.retro}/teams?as=${person.id}`);
  expect(await teams(deputy)).toEqual({ ok: true, teams: ['Storage', 'Web'] });
  expect(await teams(ana)).toMatchObject({ reason: 'not-your-role' });
  expect(await asks(ana, 'take-home?team=Storage&place=markdown')).toMatchObject({ reason: 'not-your-role' });
  const home = await asks(facilitator, 'take-home?team=Storage&place=markdown');
  expect(home).toMatchObject({ text: expect.stringContaining('The on-call engineer opens the dashboard.') });
  expect(home).toMatchObject({ text: expect.not.stringContaining('The cache is warmed again.') });
  expect(await asks(facilitator, 'take-home?team=Nobody&place=markdown')).toMatchObject({ reason: 'bad-request' });
});
