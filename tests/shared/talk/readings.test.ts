import { describe, expect, it } from 'vitest';
import { gini } from 'shared/talk/gini.ts';
import type { PersonReading, Readings } from 'shared/talk/readings.ts';
import { readStretches, unheardActors } from 'shared/talk/stretches.ts';
import { someone } from 'shared/talk/turns.ts';
import { company, meeting, person } from './meeting.ts';

function of(talk: Readings, id: string): PersonReading {
  const found = talk.people.find((each) => each.person === id);
  if (!found) throw new Error(`no reading of ${id}`);
  return found;
}

const three = () => meeting([person('ruth', { role: 'facilitator' }), person('ana'), person('ben'), person('cara')]);

describe('readings', () => {
  it('TALK-10 overlap counts for both; ten minutes and the whole are read apart', () => {
    const talk = three().says('ana', 0, 300).says('ana', 1000, 60).says('ben', 1030, 60, 'headset').talkAt(1200);
    expect(of(talk, 'ana')).toMatchObject({ talked: 3600, lately: 600, turns: 2, longest: 3000, current: 0 });
    expect(of(talk, 'ben')).toMatchObject({ talked: 600, lately: 600, shareLately: 0.5 });
    expect(of(talk, 'ana').share).toBeCloseTo(360 / 420, 10);
    expect(of(talk, 'ana').silentFor).toBe(1400);
  });

  it('TALK-10 counts minutes of meeting: a break moves the window and is no silence', () => {
    const talk = three().says('ana', 100, 50).pauses(300, 1200).says('ben', 1300, 100).talkAt(1500);
    expect(talk.ranFor).toBe(6000);
    expect(of(talk, 'ana').lately).toBe(500);
    expect(of(talk, 'ana').silentFor).toBe(4500);
    expect(talk.windowFrom).toBe(0);
    expect(three().pauses(300, 1200).talkAt(1700).windowFrom).toBe(2000);
  });

  it('knows who speaks, for how long, over a breath of up to a second', () => {
    const talk = three().says('ana', 100, 20).says('ana', 121, 19).talkAt(140);
    expect(talk.speaking).toEqual(['ana']);
    expect(of(talk, 'ana')).toMatchObject({ current: 400, silentFor: 0, turns: 1, talked: 390 });
  });

  it('TALK-11 facilitator and deputy stand apart', () => {
    const talk = three().says('ruth', 0, 100).says('ana', 100, 75).says('ben', 175, 25).talkAt(300);
    expect(of(talk, 'ruth').share).toBe(0.5);
    expect(of(talk, 'ana').share).toBe(0.75);
    expect(of(talk, 'ben').share).toBe(0.25);
    expect(talk.expected).toBe(3);
  });

  it('TALK-12 whoever never spoke is a zero, also in the spread', () => {
    const talk = three().says('ana', 0, 60).says('ben', 60, 60).talkAt(300);
    expect(of(talk, 'cara')).toMatchObject({ talked: 0, share: 0, turns: 0, silentFor: null, heard: false });
    expect(talk.gini).toBeCloseTo(1 / 3, 10);
  });

  it('TALK-12 coverage: of the participants present, how many are noticed', () => {
    const people = company({
      ana: { measured: false },
      ben: { dontCount: true },
      cara: { leftAt: 100 },
      dan: { role: 'observer' },
    });
    const talk = meeting(people).says('ben', 0, 100).says('cara', 100, 50).talkAt(400);
    expect(talk.coverage).toEqual({ measured: 4, present: 6 });
    expect(talk.people.map((each) => each.person)).not.toContain('ben');
    expect(of(talk, 'cara').talked).toBe(500);
  });

  it('TALK-13 a shared laptop is nobody’s: shown as unattributed, never guessed', () => {
    const talk = three().says(someone, 0, 100, 'voice').says('ana', 100, 300).talkAt(500);
    expect(talk.unattributed.share).toBe(0.25);
    expect(of(talk, 'ana').share).toBe(1);
    expect(talk.people.map((each) => each.talked)).toEqual([0, 3000, 0, 0]);
  });

  it('TALK-14 reads phases and events by the same facts', () => {
    const room = three().says('ana', 90, 20).says('ben', 200, 30);
    const talk = room.talkAt(400);
    const read = readStretches(talk, room.people, [
      { of: 'page', from: 0, until: 1000 },
      { of: 'restart', from: 1000, until: 2100 },
      { of: 'page', from: 2100, until: null },
    ]);
    expect(read.map((each) => [each.of, Object.fromEntries(each.talked)])).toEqual([
      ['page', { ana: 100, ben: 200 }],
      ['restart', { ana: 100, ben: 100 }],
    ]);
  });

  it('TALK-14 says when nobody who acted in an event has spoken', () => {
    const people = [person('ana', { actsIn: ['page'] }), person('ben', { actsIn: ['page'] }), person('cara')];
    const room = meeting(people).says('cara', 100, 30).says('ben', 200, 5);
    const names = (at: number, from: number) =>
      unheardActors(room.talkAt(at), people, 'page', from).map((each) => each.id);
    expect(names(150, 1000)).toEqual(['ana', 'ben']);
    expect(names(300, 1000)).toEqual([]);
    expect(names(300, 2500)).toEqual(['ana', 'ben']);
  });

  it('spread: none, all with one, and what it is of nothing', () => {
    expect(gini([5, 5, 5, 5])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([0, 0])).toBe(0);
    expect(gini([])).toBe(0);
  });
});
