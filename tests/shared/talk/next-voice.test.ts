/** Whom to hear next: what a facilitator may glance at, and may as well not. */
import { describe, expect, it } from 'vitest';
import { nextVoice } from 'shared/talk/next-voice.ts';
import { MINUTE } from 'shared/talk/settings.ts';
import { nextVoiceWords } from 'shared/sentences/next-voice.ts';
import { company, eight, events, meeting, rounds, settings, type Meeting } from './meeting.ts';

const each = (seconds: number, ...ids: string[]) => ids.map((id) => [id, seconds] as const);
const next = (room: Meeting, second: number, hands: readonly string[] = []) =>
  nextVoice(room.at(second), hands, settings);
const others = (...but: string[]) => eight.filter((id) => !but.includes(id));

describe('whom to hear next', () => {
  it('TALK-45 a hand comes before everything else, in the order of the queue', () => {
    const room = rounds(meeting(company({ cara: { actsIn: ['page'] } })), 0, 1200, each(6, ...others('cara'))).with({
      walk: [{ event: 'page', at: 0 }],
    });
    expect(next(room, 1190, ['gus', 'hana'])).toMatchObject({ person: 'gus', because: 'hand' });
    const speaks = rounds(meeting(company()), 0, 600, each(6, ...eight)).says('gus', 600, 30);
    expect(next(speaks, 610, ['gus', 'hana'])).toMatchObject({ person: 'hana', because: 'hand' });
  });

  it('TALK-46 then those who acted in this event and were not heard on it, those at the keyboard first', () => {
    const people = company({
      cara: { actsIn: ['removal'] },
      dan: { actsIn: ['removal'], responder: true },
      eli: { actsIn: ['removal'], responder: true, authority: true },
    });
    const room = rounds(meeting(people), 0, 600, each(6, ...eight)).with({ walk: [{ event: 'removal', at: 600_0 }] });
    expect(next(room, 620)).toEqual({ kind: 'person', person: 'dan', because: 'on-it', event: 'removal' });
    room.says('dan', 621, 5);
    expect(next(room, 630)).toMatchObject({ person: 'cara' });
    room.says('cara', 631, 5);
    expect(next(room, 640)).toMatchObject({ person: 'eli' });
  });

  it('TALK-47 then who was not heard at all, then who is quiet; authority last, writers were heard', () => {
    const people = company({
      ana: { authority: true },
      ben: { lastWroteAt: 20 * MINUTE },
      cara: {},
      dan: { responder: true, actsIn: ['page'] },
    });
    const room = rounds(meeting(people), 0, 1500, each(6, 'eli', 'fay', 'gus', 'hana'));
    expect(next(room, 1490)).toEqual({ kind: 'person', person: 'dan', because: 'not-heard', event: 'page' });
    const quiet = rounds(meeting(company()).says('cara', 10, 15), 30, 1500, each(6, ...others('cara')));
    expect(next(quiet, 1490)).toEqual({ kind: 'person', person: 'cara', because: 'a-while', event: null });
  });

  it('TALK-48 whoever asked not to be called on is never proposed: a silence is, or nothing', () => {
    const people = company({ cara: { dontCall: true, actsIn: ['page'] } });
    const room = rounds(meeting(people), 0, 1500, each(6, ...others('cara'))).with({
      walk: [{ event: 'page', at: 0 }],
    });
    expect(next(room, 1490)).toEqual({ kind: 'silence' });
    expect(next(room, 1490, ['cara', 'gus'])).toBeUndefined();
  });

  it('TALK-49 nobody is proposed who is not counted or not noticed, in a break, or in a room of two', () => {
    const people = company({ cara: { dontCount: true, actsIn: ['page'] }, dan: { measured: false } });
    const room = rounds(meeting(people), 0, 1500, each(6, ...others('cara', 'dan'))).with({
      walk: [{ event: 'page', at: 0 }],
    });
    for (const person of others('cara', 'dan')) room.says(person, 1500, 1);
    expect(next(room, 1510)).toBeUndefined();
    room.with({ paused: true });
    expect(next(room, 1510, ['gus'])).toBeUndefined();
    const two = meeting(company().slice(0, 4)).says('ana', 0, 300);
    expect(next(two, 1200)).toBeUndefined();
  });

  it('TALK-50 says whom and why, and no figure', () => {
    const said = (['hand', 'on-it', 'not-heard', 'a-while'] as const).map((because) =>
      nextVoiceWords.said({ kind: 'person', person: 'cara', because, event: 'page' }, 'Cara', events[0]?.time),
    );
    expect(said).toEqual([
      'Cara, hand up first.',
      'Cara, on it at 22:00, not heard on it.',
      'Cara, not heard yet. On it at 22:00.',
      'Cara, not heard for a while. On it at 22:00.',
    ]);
    expect(nextVoiceWords.said({ kind: 'silence' }, '', undefined)).toBe('Leave a silence here.');
  });
});
