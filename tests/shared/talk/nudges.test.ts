import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNudge, noNudges, stepNudges } from 'shared/talk/nudges.ts';
import { nudgeRules } from 'shared/talk/nudge-rules.ts';
import { MINUTE, SECOND, shareLimit } from 'shared/talk/settings.ts';
import { company, eight, meeting, person, rounds, settings, type Meeting } from './meeting.ts';

const each = (seconds: number, ...ids: string[]) => ids.map((id) => [id, seconds] as const);
const kinds = (run: Meeting, until: number) => run.runTo(until).map(({ kind, part, about }) => [kind, part, about]);

const pace = (forecast: number) => ({ forecast, latest: 47, endsAt: Date.UTC(2026, 2, 2, 15, 10) });

describe('the rules', () => {
  it('have ids of their own, and limits that follow the number of speakers', () => {
    expect(new Set(nudgeRules.map(({ id }) => id)).size).toBe(nudgeRules.length);
    const { floor, authority } = settings.nudges;
    expect([3, 4, 6, 8, 20].map((n) => shareLimit(floor.share, n))).toEqual([0.6, 0.6, 0.39999999999999997, 0.3, 0.3]);
    expect([3, 8, 20].map((n) => shareLimit(authority.share, n))).toEqual([0.4, 0.1875, 0.15]);
  });

  it('TALK-21 authority speaks first on an event whose actors are here and unheard', () => {
    const people = company({
      dan: { authority: true },
      ana: { actsIn: ['page'] },
      ben: { actsIn: ['page'], dontCall: true },
    });
    const room = () => meeting(people).with({ walk: [{ event: 'page', at: 0 }] });
    const shown = room().says('dan', 0, 12).runTo(30);
    expect(shown).toMatchObject([{ kind: 'authority', part: 'first', about: 'dan', hear: ['ana'], event: 'page' }]);
    expect(room().says('ana', 0, 3).says('dan', 4, 30).runTo(60)).toEqual([]);
    expect(room().says('dan', 0, 8).runTo(60)).toEqual([]);
    expect(room().says('eli', 0, 60).runTo(80)).toEqual([]);
  });

  it('TALK-22, TALK-25 a long turn: 90 s with authority, 120 s without, told while it lasts', () => {
    const people = company({ dan: { authority: true } });
    expect(meeting(people).says('dan', 0, 200).runTo(100)).toMatchObject([
      { kind: 'authority', part: 'turn', shownAt: 91 * SECOND },
    ]);
    expect(meeting(people).says('eli', 0, 200).runTo(140)).toMatchObject([
      { kind: 'floor', part: 'turn', shownAt: 121 * SECOND },
    ]);
    expect(meeting(people).says('ruth', 0, 400).runTo(400)).toEqual([]);
  });

  it('TALK-25 stays after the turn until somebody else goes on', () => {
    const room = meeting(company()).says('eli', 0, 125).says('ana', 140, 20);
    room.runTo(139);
    expect(room.shown()).toMatchObject({ part: 'turn' });
    room.runTo(141);
    expect(room.shown()).toBeNull();
  });

  it('TALK-27 silent for fifteen minutes, or under a fifth of the mean', () => {
    const rest = each(5, 'ana', 'ben', 'dan', 'eli', 'fay', 'gus', 'hana');
    const silent = rounds(meeting(company()).says('cara', 0, 120), 121, 1300, rest);
    expect(kinds(silent, 1019)).toEqual([]);
    expect(kinds(silent, 1040)).toEqual([['quiet', 'a-while', 'cara']]);
    const little = rounds(meeting(company()).says('cara', 500, 15), 0, 1000, rest);
    expect(kinds(little, 899)).toEqual([]);
    expect(kinds(little, 930)).toEqual([['quiet', 'a-while', 'cara']]);
  });

  it('TALK-27 those who acted in the current event come first, then responders, authority last', () => {
    const traits = { ana: { authority: true }, ben: {}, cara: { responder: true }, dan: { actsIn: ['page'] } };
    const room = rounds(meeting(company(traits)), 0, 3000, each(9, 'eli', 'fay', 'gus', 'hana')).with({
      walk: [{ event: 'page', at: 16 * MINUTE }],
    });
    room.with({ openedAt: null });
    room.runTo(599);
    const order = room.runTo(2400).map(({ about }) => about);
    expect(order.slice(0, 4)).toEqual(['cara', 'dan', 'ben', 'ana']);
  });

  it('TALK-29 whoever leads hears of it ten minutes after the opening, by the event the window began with', () => {
    const order = [['ruth', 20] as const, ...each(4, ...eight)];
    const room = rounds(meeting(company()), 0, 1500, order).with({
      openedAt: 5 * MINUTE,
      walk: [
        { event: 'page', at: 5 * MINUTE },
        { event: 'restart', at: 14 * MINUTE },
      ],
    });
    expect(room.runTo(959)).toEqual([]);
    expect(room.runTo(1050)).toMatchObject([{ kind: 'leading', about: 'ruth', event: 'page' }]);
  });

  it('are off below three speakers', () => {
    const two = [
      person('ruth', { role: 'facilitator' }),
      person('ana'),
      person('ben'),
      person('cara', { measured: false }),
    ];
    expect(meeting(two).says('ana', 0, 900).runTo(900)).toEqual([]);
  });

  it('know nothing of phases in which nobody discusses', () => {
    for (const phase of ['prepare', 'opening', 'record', 'published'] as const) {
      expect(meeting(company()).says('ana', 0, 300).with({ phase }).runTo(300)).toEqual([]);
    }
  });
});

describe('the engine', () => {
  const benMuch = [['ben', 17] as const, ...each(5, 'ana', 'cara', 'dan', 'eli', 'fay'), ...each(4, 'gus', 'hana')];
  const level = each(5, ...eight);

  it('TALK-32 a reason told once comes again only after it was over: below 85 % of its limit', () => {
    const much = (until: number) => rounds(meeting(company()), 0, until, benMuch);
    const steady = much(2400);
    expect(kinds(steady, 760)).toEqual([['floor', 'share', 'ben']]);
    steady.answer('asked');
    expect(kinds(steady, 2300)).toEqual([]);

    const again = rounds(much(1200), 1200, 1800, level);
    rounds(again, 1800, 2700, benMuch);
    expect(kinds(again, 760)).toEqual([['floor', 'share', 'ben']]);
    again.answer('asked');
    expect(kinds(again, 1800)).toEqual([]);
    expect(kinds(again, 2600)).toEqual([['floor', 'share', 'ben']]);
  });

  it.each([
    [41, 'asked', 0],
    [39, 'asked', 1],
    [39, 'fine', 0],
  ] as const)(
    'TALK-32, TALK-33 a forecast of %i of 47 minutes after the limit, answered "%s": %i more',
    (dip, how, more) => {
      const room = rounds(meeting(company()), 0, 1200, level).with({ pace: pace(52) });
      expect(kinds(room, 80)).toEqual([['pace', 'any', null]]);
      room.answer(how);
      room.with({ pace: pace(dip) }).runTo(400);
      expect(room.with({ pace: pace(52) }).runTo(1100)).toHaveLength(more);
    },
  );

  it('TALK-32 a share past its limit for less than a minute is nothing', () => {
    const room = rounds(meeting(company()), 0, 560, level).says('ben', 562, 110);
    rounds(room, 673, 760, each(5, 'ana', 'cara', 'dan', 'eli', 'fay', 'gus', 'hana'));
    expect(room.talkAt(672).people.find((one) => one.person === 'ben')?.shareLately).toBeGreaterThan(0.29);
    expect(room.runTo(760).filter(({ part }) => part === 'share')).toEqual([]);
  });

  it('TALK-33 an answer to a nudge that has left the screen changes nothing', () => {
    const room = rounds(meeting(company()), 0, 900, benMuch);
    room.runTo(760);
    const state = room.state();
    expect(answerNudge(state, 'another', 'fine', 7700)).toBe(state);
    room.answer('asked');
    expect(answerNudge(room.state(), state.nudges[0]?.id ?? '', 'fine', 7800)).toBe(room.state());
  });

  it('TALK-33 unanswered it leaves after three minutes', () => {
    const room = rounds(meeting(company()), 0, 1300, benMuch);
    const [shown] = room.runTo(760);
    room.runTo((shown?.shownAt ?? 0) / SECOND + 179);
    expect(room.shown()).not.toBeNull();
    room.runTo((shown?.shownAt ?? 0) / SECOND + 180);
    expect(room.state().nudges[0]?.end?.how).toBe('passed');
  });

  it('TALK-34 appears at the end of a turn, never mid-word', () => {
    const quiet = company({ cara: { responder: true } });
    const room = rounds(meeting(quiet), 0, 570, each(5, 'ana', 'ben', 'dan', 'eli', 'fay', 'gus', 'hana'));
    room.says('eli', 580, 80);
    expect(room.runTo(660)).toEqual([]);
    expect(room.runTo(661)).toMatchObject([{ kind: 'quiet', about: 'cara' }]);
  });

  it('TALK-34 leaves when the person starts to speak', () => {
    const quiet = company({ cara: { responder: true } });
    const room = rounds(meeting(quiet), 0, 620, each(5, 'ana', 'ben', 'dan', 'eli', 'fay', 'gus', 'hana'));
    expect(room.runTo(610)).toHaveLength(1);
    room.says('cara', 622, 30);
    room.runTo(625);
    expect(room.shown()).toBeNull();
  });

  it('TALK-35 a deputy’s word goes first, at the end of a turn, without waiting', () => {
    const room = rounds(
      meeting(company({ cara: { responder: true } })),
      0,
      900,
      benMuch.filter(([id]) => id !== 'cara'),
    );
    expect(kinds(room, 610)).toEqual([['quiet', 'unheard', 'cara']]);
    room.with({ suggestions: [{ id: 's1', what: 'park-fix', by: 'daniel', about: null, at: 6110 }] });
    expect(kinds(room, 640)).toEqual([['suggestion', 'park-fix', null]]);
    expect(room.state().nudges[0]?.end?.how).toBe('gave-way');
    room.answer('asked');
    const after = room.runTo(900).filter(({ kind }) => kind !== 'suggestion');
    expect(after.every(({ shownAt }) => shownAt >= (room.state().nudges[1]?.shownAt ?? 0) + 3 * MINUTE)).toBe(true);
  });

  it('TALK-35 never proposes whom the room was asked not to call on', () => {
    const room = rounds(meeting(company({ cara: { dontCall: true } })), 0, 100, level).with({
      suggestions: [{ id: 's1', what: 'call-on', by: 'daniel', about: 'cara', at: 0 }],
    });
    expect(room.runTo(30)).toMatchObject([{ kind: 'suggestion', about: null, hear: [] }]);
  });

  it('TALK-36 says nothing in a break, and takes away what stands', () => {
    const room = rounds(meeting(company()), 0, 760, benMuch).pauses(761, null);
    room.runTo(760);
    expect(room.shown()).not.toBeNull();
    expect(room.runTo(1500)).toEqual([]);
    expect(room.shown()).toBeNull();
  });

  it('TALK-37 where only those are quiet who asked not to be called on: a silence, no name', () => {
    const rest = each(5, 'ana', 'ben', 'dan', 'eli', 'fay', 'gus', 'hana');
    const room = rounds(meeting(company({ cara: { dontCall: true } })), 0, 1200, rest);
    expect(room.runTo(960)).toMatchObject([{ kind: 'silence', about: null, hear: [] }]);
    const both = company({ cara: { dontCall: true }, hana: {} });
    const named = rounds(
      meeting(both),
      0,
      1200,
      rest.filter(([id]) => id !== 'hana'),
    );
    expect(named.runTo(960)).toMatchObject([{ kind: 'quiet', about: 'hana' }]);
  });

  it('TALK-31 in any meeting: one at a time, three minutes apart, ten per person, none in a break', () => {
    const turn = fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 30 }));
    let shown = 0;
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 10, maxLength: 60 }),
        fc.integer({ min: 0, max: 1500 }),
        fc.array(fc.constantFrom('asked', 'later', 'fine', null), { minLength: 1, maxLength: 5 }),
        (turns, breakAt, answers) => {
          const people = company({
            dan: { authority: true },
            cara: { responder: true, actsIn: ['page'] },
            hana: { dontCall: true },
            gus: { dontCount: true },
          });
          const room = meeting(people)
            .pauses(breakAt, breakAt + 300)
            .with({ walk: [{ event: 'page', at: 0 }] });
          let at = 0;
          for (const [who, length, gap] of turns) {
            room.says(people[who]?.id ?? 'ana', at, length);
            at += length + gap;
          }
          const until = Math.min(at, 2400);
          for (let second = 0; second <= until; second += 20) {
            room.runTo(second);
            const answer = answers[(second / 20) % answers.length];
            if (answer && second % 100 === 0 && room.shown()) room.answer(answer);
          }
          const { nudges } = room.state();
          shown += nudges.length;
          for (const [index, nudge] of nudges.entries()) {
            expect(nudge.hear).not.toContain('hana');
            expect(nudge.about).not.toBe('gus');
            expect(nudge.shownAt < breakAt * SECOND || nudge.shownAt >= (breakAt + 300) * SECOND).toBe(true);
            for (const earlier of nudges.slice(0, index)) {
              expect(earlier.end).not.toBeNull();
              const apart = nudge.shownAt - earlier.shownAt;
              expect(apart).toBeGreaterThanOrEqual(3 * MINUTE);
              const same = nudge.about !== null && nudge.about === earlier.about;
              expect(same && apart < 10 * MINUTE).toBe(false);
            }
          }
        },
      ),
      { seed: 2024, numRuns: 10 },
    );
    expect(shown).toBeGreaterThan(20);
  });

  it('is a function: the same state and situation give the same answer, and the state is plain facts', () => {
    const room = rounds(meeting(company()), 0, 900, benMuch);
    room.runTo(700);
    const copy: unknown = JSON.parse(JSON.stringify(room.state()));
    expect(copy).toEqual(room.state());
    const situation = room.at(701);
    expect(stepNudges(room.state(), situation, settings)).toEqual(stepNudges(room.state(), situation, settings));
    expect(stepNudges(noNudges, situation, settings).nudge).toBeNull();
  });
});
