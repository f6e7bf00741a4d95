/** "Take my words out": one's own passage leaves the notes at once, and the log keeps none of it. */
import { readNode } from 'shared/documents/prose.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { plainText } from 'shared/retro/prose.ts';
import { done, type Turn } from './obey.ts';

/** @param text the passage as its speaker sees it: only a paragraph of theirs with these words goes */
export function takeWordsOut(turn: Turn, note: string, text: string): CommandAnswer {
  const board = turn.retro.doc('board');
  if (!board.share.has(note)) return { ok: false, reason: 'unknown-idea' };
  const fragment = board.getXmlFragment(note);
  const index = fragment.toArray().findIndex((node) => {
    const [block] = readNode(node);
    return block?.type === 'paragraph' && block.speaker === turn.person.id && plainText([block]).trim() === text.trim();
  });
  if (index < 0) return { ok: false, reason: 'unknown-idea' };
  fragment.delete(index, 1);
  turn.retro.forget('board');
  return done(turn);
}
