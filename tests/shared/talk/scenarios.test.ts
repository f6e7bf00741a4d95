/** Acceptance scenarios 15 to 20 of a demanding facilitator, as far as talk time carries them. */
import { describe, expect, it } from 'vitest';
import { nudgeWords } from 'shared/talk/words.ts';
import { talkFor, type Viewer } from 'shared/talk/privacy.ts';
import type { Nudge } from 'shared/talk/nudges.ts';
import { MINUTE } from 'shared/talk/settings.ts';
import { company, events, meeting, rounds, type Meeting } from './meeting.ts';

const even = (seconds: number) => (id: string) => [id, seconds] as const;
const others = ['ana', 'cara', 'dan', 'eli', 'fay'].map(even(5));
/** Ben has 17 of every 50 seconds said: .34 for one of eight. */
const benMuch = [['ben', 17] as const, ...others, ['gus', 4] as const, ['hana', 4] as const];

const words = (nudge: Nudge | undefined, room: Meeting) => {
  if (!nudge) throw new Error('no nudge');
  const nameOf = (id: string) => room.people.find((each) => each.id === id)?.name ?? id;
  return nudgeWords(nudge, { nameOf, events, endsAt: '15:10' });
};

const viewer = (role: Viewer['role'], more: Partial<Viewer> = {}): Viewer => ({
  id: 'ana',
  role,
  screenPrivate: true,
  showsShares: true,
  asksOwn: false,
  ...more,
});

const behind = () =>
  rounds(meeting(company()), 0, 1500, [...others, ...['ben', 'gus', 'hana'].map(even(5))]).with({
    pace: { forecast: 54, latest: 47, endsAt: Date.UTC(2026, 2, 2, 15, 10) },
  });

describe('TALK-15 behind the plan', () => {
  it('facilitator and deputy are told once it has lasted a minute, and see the forecast', () => {
    const run = behind();
    expect(run.runTo(59)).toEqual([]);
    const shown = run.runTo(75);
    expect(shown).toMatchObject([{ kind: 'pace', about: null }]);
    expect(words(shown[0], run)).toEqual({
      reason: 'The timeline would end at 15:10.',
      sentence: 'Which of these matter most to you?',
    });
    const seen = { talk: run.talkAt(75), people: run.people, nudge: run.shown(), pace: run.at(75).pace };
    expect(talkFor(viewer('facilitator'), seen)).toMatchObject({ kind: 'leading', nudge: { kind: 'pace' } });
    expect(talkFor(viewer('deputy'), seen)).toMatchObject({ kind: 'leading', pace: { forecast: 54 } });
    expect(talkFor(viewer('participant'), seen)).toEqual({ kind: 'nothing' });
  });

  it('TALK-36 sleeps for ten minutes after a thread was opened', () => {
    const run = behind().with({ threadAt: 0 });
    expect(run.runTo(599)).toEqual([]);
    expect(run.runTo(640)).toMatchObject([{ kind: 'pace' }]);
  });

  it('says nothing while the timeline ends inside its window', () => {
    const run = behind().with({ pace: { forecast: 46, latest: 47, endsAt: Date.UTC(2026, 2, 2, 14, 59) } });
    expect(run.runTo(400)).toEqual([]);
  });
});

describe('TALK-16 one of eight with .34 of the last ten minutes', () => {
  it('one notice after it has held for a minute', () => {
    const room = rounds(meeting(company()), 0, 1200, benMuch);
    expect(room.runTo(659)).toEqual([]);
    const shown = room.runTo(760);
    expect(shown).toMatchObject([{ kind: 'floor', part: 'share', about: 'ben' }]);
    expect(words(shown[0], room)).toEqual({
      reason: 'There is room for more voices here.',
      sentence: 'Let me stop there. Who saw the same moment from elsewhere?',
    });
  });

  it('none while he tells his story, until five minutes and a second of floor', () => {
    const room = rounds(meeting(company()), 0, 600, benMuch)
      .says('ben', 600, 400)
      .with({ storyteller: { person: 'ben', since: 10 * MINUTE } });
    expect(room.runTo(900)).toEqual([]);
    expect(room.runTo(901)).toMatchObject([{ kind: 'floor', about: 'ben', shownAt: 9010 }]);
    expect(words(room.shown() ?? undefined, room).reason).toBe('This turn has been a long one.');
  });

  it('none for whoever acted in the current event, for the same five minutes', () => {
    const acting = company({ ben: { actsIn: ['page'] } });
    const room = rounds(meeting(acting), 0, 600, benMuch)
      .says('ben', 600, 400)
      .with({ walk: [{ event: 'page', at: 10 * MINUTE }] });
    expect(room.runTo(900)).toEqual([]);
    expect(room.runTo(902)).toMatchObject([{ kind: 'floor', part: 'turn', about: 'ben' }]);
  });
});

describe('TALK-17 authority at .20 of eight', () => {
  const order = [
    ['dan', 10] as const,
    ['eli', 10] as const,
    ...['ana', 'ben', 'cara', 'fay', 'gus', 'hana'].map(even(5)),
  ];

  it('a director is noticed, an engineer is not', () => {
    const director = company({ dan: { authority: true } });
    const room = rounds(meeting(director), 0, 900, order);
    expect(room.runTo(760)).toMatchObject([{ kind: 'authority', part: 'share', about: 'dan' }]);
    expect(rounds(meeting(company()), 0, 900, order).runTo(760)).toEqual([]);
  });
});

describe('TALK-18 a responder who has said nothing', () => {
  const seven = ['ana', 'ben', 'dan', 'eli', 'fay', 'gus', 'hana'].map(even(5));
  const quiet = (more = {}) =>
    rounds(meeting(company({ cara: { responder: true, actsIn: ['page'], ...more } })), 0, 900, seven).with({
      walk: [
        { event: 'page', at: 0 },
        { event: 'restart', at: 4000 },
      ],
    });

  it('is asked an open question about an event they were part of', () => {
    const room = quiet();
    expect(room.runTo(599)).toEqual([]);
    const shown = room.runTo(840);
    expect(shown).toMatchObject([{ kind: 'quiet', about: 'cara', hear: ['cara'], event: 'page' }]);
    expect(words(shown[0], room)).toEqual({
      reason: 'Cara: not heard yet. On it at 22:00.',
      sentence: 'Cara, when the alert came in at 22:00, what were you seeing?',
    });
  });

  it('is left alone who wrote an idea five minutes ago', () => {
    expect(quiet({ lastWroteAt: 5 * MINUTE }).runTo(840)).toEqual([]);
  });

  it('is left alone whom nobody measures', () => {
    expect(quiet({ measured: false }).runTo(840)).toEqual([]);
  });

  it('waits fifteen minutes of their own presence for everybody else', () => {
    const room = rounds(meeting(company({ cara: { joinedAt: 2 * MINUTE } })), 0, 1200, seven);
    expect(room.runTo(1019)).toEqual([]);
    expect(room.runTo(1030)).toMatchObject([{ kind: 'quiet', about: 'cara', event: null }]);
    expect(words(room.shown() ?? undefined, room).sentence).toBe('Cara, what has stood out for you so far?');
  });
});

describe('TALK-19 three reasons at once', () => {
  const order = [['ben', 17] as const, ['dan', 12] as const, ...['ana', 'eli', 'fay', 'gus', 'hana'].map(even(4))];
  const busy = () => rounds(meeting(company({ dan: { authority: true }, cara: { responder: true } })), 0, 2400, order);

  it('one nudge stands, the next comes three minutes later at the earliest', () => {
    const room = busy();
    const first = room.runTo(700);
    expect(first).toHaveLength(1);
    room.answer('asked');
    const all = [...first, ...room.runTo(2300)];
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['quiet', 'authority', 'floor']));
    const apart = all.slice(1).map(({ shownAt }, index) => shownAt - (all[index]?.shownAt ?? 0));
    expect(apart.length).toBeGreaterThan(1);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(3 * MINUTE);
  });

  it('"later" is respected: the same person rests for ten minutes, then comes back', () => {
    const room = busy();
    const [first] = room.runTo(605);
    expect(first).toMatchObject({ kind: 'quiet', about: 'cara' });
    room.answer('later');
    expect(room.shown()).toBeNull();
    const again = room.runTo(2300).filter(({ about }) => about === 'cara');
    expect(again.length).toBeGreaterThan(0);
    expect(again[0]?.shownAt).toBeGreaterThanOrEqual((first?.shownAt ?? 0) + 10 * MINUTE);
  });

  it('"fine" is respected for the rest of the sitting', () => {
    const room = busy();
    room.runTo(605);
    room.answer('fine');
    expect(room.runTo(2300).filter(({ about }) => about === 'cara')).toEqual([]);
  });
});

describe('TALK-20 what others see of talk time', () => {
  const run = rounds(meeting(company()), 0, 900, benMuch);
  run.runTo(720);
  const seen = { talk: run.talkAt(720), people: run.people, nudge: run.shown(), pace: null };

  it('nothing: neither figures, nor names, nor who is speaking', () => {
    expect(run.shown()).not.toBeNull();
    for (const role of ['participant', 'observer', 'wall'] as const) {
      expect(JSON.stringify(talkFor(viewer(role), seen))).toBe('{"kind":"nothing"}');
    }
    expect(talkFor(viewer('observer', { asksOwn: true }), seen)).toEqual({ kind: 'nothing' });
  });

  it('a participant’s own figure, when they ask, and no one else’s', () => {
    const own = talkFor(viewer('participant', { asksOwn: true }), seen);
    expect(own).toMatchObject({ kind: 'own', reading: { person: 'ana' } });
    expect(JSON.stringify(own)).not.toMatch(/ben|cara|dan|hana/);
    expect(talkFor(viewer('participant', { id: 'nobody', asksOwn: true }), seen)).toEqual({
      kind: 'own',
      reading: null,
    });
  });

  it('even leading, nothing before the screen was said to be private', () => {
    expect(talkFor(viewer('facilitator', { screenPrivate: false }), seen)).toEqual({ kind: 'hidden' });
    expect(talkFor(viewer('facilitator', { showsShares: false }), seen)).toMatchObject({
      kind: 'leading',
      shares: null,
    });
  });
});
