import { describe, expect, it } from 'vitest';
import { eventKinds } from 'shared/retro/timeline.ts';
import type { NudgeKind, NudgePart } from 'shared/talk/nudge-rules.ts';
import type { Nudge } from 'shared/talk/nudges.ts';
import { suggestionKinds } from 'shared/talk/situation.ts';
import { nudgeWords } from 'shared/talk/words.ts';

type Told = Nudge extends infer One ? (One extends Nudge ? Pick<One, 'kind' | 'part'> : never) : never;

const base = { id: 'n', key: 'k', hear: [], event: null, by: null, shownAt: 0, end: null, about: null };
const parts: Record<NudgeKind, readonly NudgePart[]> = {
  authority: ['first', 'turn', 'share'],
  floor: ['turn', 'story', 'share'],
  quiet: ['unheard', 'a-while'],
  silence: ['any'],
  leading: ['share'],
  pace: ['any'],
};
const kinds: readonly NudgeKind[] = ['authority', 'floor', 'quiet', 'silence', 'leading', 'pace'];

const all: Nudge[] = kinds.flatMap((kind) =>
  parts[kind].flatMap((part) =>
    [[], ['tomas', 'amara']].flatMap((hear) =>
      [null, ...eventKinds].map((event): Nudge => {
        const quiet = kind === 'quiet' ? ['tomas'] : hear;
        return { ...base, kind, part, hear: quiet, event, about: kind === 'quiet' ? 'tomas' : 'loud' };
      }),
    ),
  ),
);
const suggested: Nudge[] = suggestionKinds.flatMap((part) =>
  [[], ['amara']].flatMap((hear) =>
    [null, 'alert'].map((event): Nudge => ({ ...base, kind: 'suggestion', part, hear, event, by: 'daniel' })),
  ),
);

const names: Record<string, string> = { tomas: 'Tomás', amara: 'Amara', loud: 'Much-speaker', daniel: 'Daniel' };
const say = (nudge: Nudge) =>
  nudgeWords(nudge, {
    nameOf: (id) => names[id] ?? id,
    events: eventKinds.map((kind) => ({ id: kind, time: '23:26', kind })),
    endsAt: '15:10',
  });

const at = (nudge: Omit<Partial<Nudge>, 'kind' | 'part'> & Told) => say({ ...base, ...nudge });

describe('TALK-38 words of a nudge', () => {
  it('hold no figure, no percentage, and never the name of whoever speaks much', () => {
    for (const nudge of [...all, ...suggested]) {
      const { reason, sentence } = say(nudge);
      const bare = `${reason} ${sentence}`.replaceAll('23:26', '').replaceAll('15:10', '');
      expect(bare).not.toMatch(/[\d%]|Much-speaker|too (long|much)|share|percent/i);
    }
  });

  it('ask how and what, never why, and single nobody out for an outcome', () => {
    for (const nudge of [...all, ...suggested]) {
      const { reason, sentence } = say(nudge);
      expect(`${reason} ${sentence}`).not.toMatch(/\bwhy\b|should have|mistake|fault|blame/i);
      expect(sentence).toMatch(/[.?]$/);
    }
  });

  it('are the sentences of the screens', () => {
    expect(at({ kind: 'authority', part: 'first', hear: ['tomas', 'amara'], event: 'action' })).toEqual({
      reason: 'The people at the keyboard have said little at 23:26.',
      sentence: 'I’d like to hear from those who were on it. Tomás, Amara: what did you see next?',
    });
    expect(at({ kind: 'floor', part: 'turn' })).toEqual({
      reason: 'This turn has been a long one.',
      sentence: 'Let me stop there. Who saw the same moment from elsewhere?',
    });
    expect(at({ kind: 'floor', part: 'share', hear: ['tomas'], event: 'action' }).reason).toBe(
      'Not heard at 23:26: Tomás.',
    );
    expect(at({ kind: 'quiet', part: 'a-while', hear: ['amara'], event: 'message' })).toEqual({
      reason: 'Amara: not heard for a while. On it at 23:26.',
      sentence: 'Amara, when that message came at 23:26, what were you seeing?',
    });
    expect(at({ kind: 'silence', part: 'any' }).reason).toBe('Leave a silence here.');
    expect(at({ kind: 'leading', part: 'share', event: 'alert' }).reason).toBe('You have spoken a lot since 23:26.');
    expect(at({ kind: 'suggestion', part: 'park-fix', by: 'daniel' })).toEqual({
      reason: 'Daniel thinks we have drifted to fixes.',
      sentence: 'Good one, please park it. What happened next?',
    });
    expect(at({ kind: 'suggestion', part: 'was-known', by: 'daniel', event: 'alert' }).sentence).toBe(
      'Let’s stay with what was known at 23:26. What did it look like then?',
    );
  });
});
