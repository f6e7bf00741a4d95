import type { DeskIdea, VerdictFact, View } from 'shared/retro/ideas.ts';
import { ownIdeaState, viewsAt } from 'shared/retro/views.ts';
import { describe, expect, test } from 'vitest';

const carried = (id: string, author: string, text: string, at: number, eventId = 'e1'): View => ({
  id,
  eventId,
  text,
  author,
  at,
});

describe('views of an event', () => {
  test('stand side by side, oldest first, and only those of this event', () => {
    const shown = [carried('x', 'mei', 'The graph was flat.', 20), carried('y', 'sam', 'It was busy here.', 10)];
    const elsewhere = carried('z', 'sam', 'Later it was quiet.', 30, 'e2');
    expect(viewsAt('e1', [...shown, elsewhere], [], 'yusuf').map((view) => view.id)).toEqual(['y', 'x']);
  });

  test('own words stand there before the server has carried them, and once afterwards', () => {
    const own = [{ id: 'd1', eventId: 'e1', text: 'From home it went flat at 23:27.', at: 40 }];
    const before = viewsAt('e1', [], own, 'yusuf');
    expect(before).toEqual([{ id: 'd1', author: 'yusuf', text: own[0]?.text, at: 40, deskId: 'd1' }]);
    const copy = carried('hmac', 'yusuf', 'From home it went flat at 23:27.', 40);
    expect(viewsAt('e1', [copy], own, 'yusuf')).toEqual(before);
  });

  test('words taken back are gone at once, though their copy is still on the way out', () => {
    const own = [{ id: 'd1', eventId: 'e1', text: '', at: 40, withdrawn: true as const }];
    expect(viewsAt('e1', [carried('hmac', 'yusuf', 'Flat at 23:27.', 40)], own, 'yusuf')).toEqual([]);
  });

  test('a passage released elsewhere under the same name stays', () => {
    const passage = carried('p', 'yusuf', 'From my account of the night.', 5);
    expect(viewsAt('e1', [passage], [], 'yusuf')).toEqual([
      { id: 'p', author: 'yusuf', text: 'From my account of the night.', at: 5 },
    ]);
  });
});

describe('own ideas', () => {
  const idea: DeskIdea = { id: 'd', text: 'Time a restore', eventId: 'e1', named: true, at: 1 };
  const kept = new Map<string, VerdictFact>([['h', { verdict: 'kept', at: 9, by: 'ruth' }]]);

  test('are parked until their copy is opened', () => {
    expect(ownIdeaState(idea, [], kept, 'yusuf')).toEqual({ opened: false });
    const copy = { id: 'h', text: 'Time a restore', eventId: 'e1', author: 'yusuf', at: 3, openedAt: 8 };
    expect(ownIdeaState(idea, [copy], new Map(), 'yusuf')).toEqual({ opened: true, verdict: undefined });
    expect(ownIdeaState(idea, [copy], kept, 'yusuf')).toEqual({ opened: true, verdict: 'kept' });
  });

  test('the same words of somebody else are not mine', () => {
    const other = { id: 'h', text: 'Time a restore', eventId: 'e1', author: 'mei', at: 3, openedAt: 8 };
    expect(ownIdeaState(idea, [other], kept, 'yusuf')).toEqual({ opened: false });
  });

  test('an idea without a name finds a copy without one', () => {
    const copy = { id: 'h', text: 'Time a restore', eventId: 'e1', at: 3, openedAt: 8 };
    expect(ownIdeaState({ ...idea, named: false }, [copy], kept, 'yusuf')).toEqual({ opened: true, verdict: 'kept' });
  });
});
