/**
 * Where clients sit down. The peers have rooms by name and let everybody in; ours has retros and people, who are
 * created here the way browsers do it and come with their cookie and Origin.
 */
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { comeIn, createRetro, post, type TestPerson } from '../../support/person.ts';
import type { Place } from '../load/socket.ts';
import type { ServerName } from './anchors.ts';
import type { Server } from './child.ts';

export interface Seat {
  readonly room: string;
  readonly place: Place;
}

export interface Seats {
  /** A seat in a room, for its n-th client, who may write or only read. */
  seat(room: number, client: number, writes: boolean): Seat;
}

/** Everybody may join 120 times a minute, so that a few people stand for many clients. */
const writersAtMost = 10;
const readersAtMost = 10;
/** Retros between two steps of the clock: thirty a minute may be created. */
const creationsAtOnce = 25;

export async function takeSeats(
  name: ServerName,
  server: Server,
  rooms: number,
  writers: number,
  readers: number,
): Promise<Seats> {
  if (name !== 'ours') return { seat: (room) => namedRoom(server.port, `bench-${room}`) };
  const meetings: Meeting[] = [];
  for (let room = 0; room < rooms; room += 1) {
    if (room % creationsAtOnce === creationsAtOnce - 1) await server.tell({ ask: 'clock', skip: 61_000 });
    meetings.push(await gather(`http://127.0.0.1:${server.port}`, writers, readers));
  }
  return {
    seat(room, client, writes) {
      const people = meetings[room]?.[writes ? 'writers' : 'readers'] ?? [];
      const person = people[client % Math.max(1, people.length)];
      if (!person) throw new Error(`nobody sits in room ${room}`);
      return placeOf(server.port, person);
    },
  };
}

function namedRoom(port: number, room: string): Seat {
  return { room, place: { port, path: `/${room}`, headers: {} } };
}

interface Meeting {
  readonly writers: readonly TestPerson[];
  readonly readers: readonly TestPerson[];
}

/** A retro with its facilitator and deputies, who write, and participants, who read. */
async function gather(url: string, writers: number, readers: number): Promise<Meeting> {
  const { facilitator } = await createRetro({ url });
  const bring = async (role: 'deputy' | 'participant', many: number): Promise<TestPerson[]> => {
    const people: TestPerson[] = [];
    for (let at = 0; at < many; at += 1) people.push(await invite(facilitator, `${role} ${at}`, role));
    return people;
  };
  const deputies = await bring('deputy', Math.min(writers, writersAtMost) - 1);
  return {
    writers: [facilitator, ...deputies],
    readers: await bring('participant', Math.min(readers, readersAtMost)),
  };
}

/** Invites somebody by name and comes in through the link, without looking at the stage first. */
async function invite(host: TestPerson, name: string, role: 'deputy' | 'participant'): Promise<TestPerson> {
  const path = `/api/retros/${host.seat.retro}/commands?as=${host.id}`;
  const command = { type: 'invite-person', name, role };
  const { json } = await post(host.server, path, { key: `bench-${name.replace(' ', '-')}`, command }, host.cookie);
  const answer = json as CommandAnswer;
  if (!answer.ok || !answer.link) throw new Error(`not invited: ${JSON.stringify(answer)}`);
  return comeIn(host.server, answer.link.address);
}

function placeOf(port: number, { seat, cookie }: TestPerson): Seat {
  return {
    room: `${seat.retro}/board`,
    place: {
      port,
      path: `/sync/${seat.retro}/board?as=${seat.person}`,
      headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` },
    },
  };
}
