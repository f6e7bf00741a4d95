import { describe, expect, it } from 'vitest';
import { groupShares, howManyHeard, notHeardYet } from 'shared/talk/privacy.ts';
import { company, eight, meeting, person, settings } from './meeting.ts';

const room = () =>
  eight.reduce((run, id, index) => run.says(id, index * 100, 20), meeting(company()).says('ruth', 900, 90));
const shares = (groups: readonly { name: string; people: readonly string[] }[]) =>
  groupShares(room().talkAt(1000), company(), groups, settings);

describe('TALK-39 figures of groups', () => {
  it('are of three or more, of what participants and observers said', () => {
    const shown = shares([
      { name: 'support', people: ['ana', 'ben', 'cara'] },
      { name: 'network', people: ['dan', 'eli'] },
    ]);
    expect(shown).toEqual([{ name: 'support', share: 3 / 8 }]);
  });

  it('are left out when the rest would be one or two people', () => {
    expect(shares([{ name: 'nearly all', people: eight.slice(0, 7) }])).toEqual([]);
    expect(shares([{ name: 'all', people: eight }])).toEqual([{ name: 'all', share: 1 }]);
  });

  it('are left out when subtracting groups would tell of one or two', () => {
    const groups = [
      { name: 'five', people: eight.slice(0, 5) },
      { name: 'four of them', people: eight.slice(0, 4) },
      { name: 'the other three', people: eight.slice(5) },
    ];
    expect(shares(groups).map(({ name }) => name)).toEqual(['five', 'the other three']);
  });

  it('count heads only from three on: "12 of 14 were heard"', () => {
    const run = meeting(company()).says('ana', 0, 60).says('ben', 100, 9).says('cara', 200, 10);
    expect(howManyHeard(run.talkAt(400), run.people, settings)).toEqual({ heard: 2, of: 8 });
    const pair = meeting([person('ana'), person('ben')]).says('ana', 0, 60);
    expect(howManyHeard(pair.talkAt(400), pair.people, settings)).toBeUndefined();
  });

  it('names not heard yet stand in the order of the list, whatever was said', () => {
    const run = meeting(company({ eli: { dontCount: true } }))
      .says('fay', 0, 60)
      .says('ana', 100, 2);
    expect(notHeardYet(run.talkAt(400), run.people)).toEqual(['ana', 'ben', 'cara', 'dan', 'gus', 'hana']);
  });
});
