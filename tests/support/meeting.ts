/** A meeting as tests need it: a retro with a short timeline, its people, and the way into a phase. */
import { addEvents } from 'shared/documents/board.ts';
import type { Phase } from 'shared/retro/phases.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { createRetro, invite, type TestPerson } from './person.ts';
import { startServer, type TestServer } from './server.ts';

export interface Meeting {
  readonly server: TestServer;
  readonly facilitator: TestPerson;
  readonly deputy: TestPerson;
  readonly ana: TestPerson;
  readonly ben: TestPerson;
  readonly observer: TestPerson;
}

export function event(id: string, at: string, text: string): TimelineEvent {
  return {
    id,
    at,
    precision: 'minute',
    zone: 'UTC',
    originalTime: at.slice(11, 16),
    zoneFrom: 'asked',
    text,
    kind: 'observation',
    tags: [],
    actors: [],
    lanes: [],
    sources: [],
    relatedEventIds: [],
  };
}

export const threeEvents = [
  event('first', '2026-03-02T10:00:00.000Z', 'Checkout latency rises to four seconds.'),
  event('second', '2026-03-02T10:05:00.000Z', 'The on-call engineer opens the dashboard.'),
  event('third', '2026-03-02T10:20:00.000Z', 'The cache is warmed again.'),
];

export async function beginMeeting(server?: TestServer, events = threeEvents): Promise<Meeting> {
  const running = server ?? (await startServer());
  const { facilitator } = await createRetro(running);
  const deputy = await invite(facilitator, 'Idris Bekele', 'deputy');
  const ana = await invite(facilitator, 'Ana Sousa', 'participant');
  const ben = await invite(facilitator, 'Ben Okoye', 'participant');
  const observer = await invite(facilitator, 'Noor Lindgren', 'observer');
  const board = await facilitator.joined('board');
  addEvents(board.doc, events, 'test');
  await board.durable();
  board.leave();
  return { server: running, facilitator, deputy, ana, ben, observer };
}

/** Walks the whole timeline, asks the room, and opens the gate. */
export async function finishTimeline({ facilitator }: Meeting): Promise<void> {
  const retro = await facilitator.server.registry?.retro(facilitator.seat.retro);
  for (const id of retro?.order() ?? []) await facilitator.does({ type: 'discuss-event', event: id });
  await facilitator.does({ type: 'ask-missing' });
  await facilitator.does({ type: 'timeline-done' });
}

/** Brings a fresh meeting into a phase, by the steps its leader would take. */
export async function goTo(meeting: Meeting, phase: Phase): Promise<void> {
  const path: Phase[] = ['opening', 'timeline', 'learnings', 'remediations', 'closing', 'record', 'published'];
  for (const next of path.slice(0, path.indexOf(phase) + 1)) {
    if (next === 'learnings') await finishTimeline(meeting);
    await meeting.facilitator.does({ type: 'go-to-phase', phase: next });
  }
}
