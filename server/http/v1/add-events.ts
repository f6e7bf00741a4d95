/** Retros that a token opened: how they stand, and more events for their timelines. */
import { eventsAnswer, retroAnswer, type EventsAnswer } from 'shared/protocol/v1/answers.ts';
import { addEvents, type AddEvents } from 'shared/protocol/v1/requests.ts';
import { bringEvents } from '../../rooms/steward/brought.ts';
import { no } from './answers.ts';
import { receiveEvents } from './events.ts';
import type { Reading, Writing } from './operation.ts';
import { ownRetro, retroView } from './place.ts';

export const readRetroOperation: Reading = {
  method: 'get',
  path: '/retros/{retro}',
  id: 'readRetro',
  scope: 'create',
  summary: 'How a retro stands',
  about: 'Only of retros that this token opened.',
  status: 200,
  answer: retroAnswer,
  refusals: ['unknown-retro'],
  run: async ({ deps, token, path }) => {
    const retro = await ownRetro(deps, token, path['retro'] ?? '');
    return retro ? { status: 200, body: { ok: true, retro: retroView(deps, retro) } } : no('unknown-retro');
  },
};

export const addEventsOperation: Writing = {
  method: 'post',
  path: '/retros/{retro}/events',
  id: 'addEvents',
  scope: 'events',
  summary: 'Add events to the timeline of a retro',
  about:
    'Only of retros that this token opened, until the meeting is over. As long as nobody has written on the timeline, events stand there at once; afterwards they wait among the proposed events until one of the people preparing or leading adds them. An event whose id came before is not added again, also when somebody took it off the timeline. Secrets, e-mail addresses and phone numbers are left out of every text.',
  status: 200,
  body: addEvents,
  answer: eventsAnswer,
  refusals: [
    'bad-request',
    'unknown-retro',
    'too-large',
    'too-many-events',
    'timeline-closed',
    'key-reused',
    'try-again',
  ],
  run: async ({ deps, token, path, body }) => {
    const retro = await ownRetro(deps, token, path['retro'] ?? '');
    if (!retro) return no('unknown-retro');
    const { events } = body as AddEvents;
    const received = receiveEvents(events, {
      zone: retro.stage().about.zone,
      now: deps.now(),
      idOf: (key) => deps.registry.around.carriedId(`api/${retro.id}`, key),
    });
    const prefix = `${retro.id}/`;
    const before = await deps.storage.list('brought', prefix);
    const known = new Set(before.map(([key]) => key.slice(prefix.length)));
    const answer = await retro.ledger.write((extra) =>
      bringEvents(retro, received, { name: token.name, known }, extra),
    );
    if (!answer.ok) return no(answer.reason);
    const placed = received.map(({ key }, index) => ({ id: key, placed: answer.placed[index] ?? 'known' }));
    return { status: 200, body: { ok: true, events: placed } satisfies EventsAnswer };
  },
};
