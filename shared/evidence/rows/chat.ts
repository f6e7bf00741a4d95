import { type Lead, leadAt } from '../lead.ts';
import type { TextLine, Words } from './blocks.ts';
import { readMilestone } from './milestone.ts';
import { openRow } from './open.ts';
import { mayOpenWithTime, readOpening } from './opening.ts';
import type { Walk } from './walk.ts';

/** "Ana Lima  10:32 AM" over a message, as chats copy it. */
interface ChatHeader {
  readonly name: string;
  readonly lead: Lead;
  /** Lines the header takes: two when name and time stand on lines of their own. */
  readonly lines: 1 | 2;
}

const person = /^@?[\p{L}\p{N}][\p{L}\p{N}'’._-]{0,24}(?:\s[\p{L}\p{N}(][\p{L}\p{N}'’.()_-]{0,24}){0,3}$/u;
const gap =
  /(\s{2,}|\t|\s[—–-]\s|\s\[|\s)(?:(?:app|bot)\s+)?\[?(?:(?:today|yesterday|heute|gestern)(?:,|\sat|\sum)?\s)?/giu;

/** Messages as chats copy them: who and when over what was said. False when the block is no chat. */
export function readChat(walk: Walk, block: Words): boolean {
  const { lines } = block;
  let name: string | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const header = chatHeader(line.text, lines[index + 1]?.text ?? null, lines[index + 2]?.text ?? null);
    if (header === null && name === null) return false;
    if (header !== null) name = header.name;
    const lead = header?.lead ?? timeAlone(walk, line);
    if (lead === null) {
      walk.rows.extend(line.text);
      continue;
    }
    openRow(walk, { kind: 'line', alone: true }, { no: line.no, lead, text: '', links: [], actor: name, said: true });
    if (header?.lines === 2) index += 1;
  }
  return true;
}

/** A further message of the same person carries only its time. */
function timeAlone(walk: Walk, line: TextLine): Lead | null {
  const opening = mayOpenWithTime(line.text) ? readOpening(line.text, walk.shape.references) : null;
  return opening?.rest === '' && opening.lead?.clock != null ? opening.lead : null;
}

/** Null unless the line is a name and a time, and a message follows. */
function chatHeader(line: string, next: string | null, third: string | null): ChatHeader | null {
  if (line.length > 100 || next === null || next === '') return null;
  if (third !== null && third !== '' && person.test(line) && line.length <= 40 && /\p{Lu}/u.test(line)) {
    const alone = timeOnly(next.replace(/^(?:APP|BOT)\s+/, '').replace(/^\[/, ''), 0);
    if (alone !== null && alone.clock?.half != null) return { name: line, lead: alone, lines: 2 };
  }
  if (!/\d/.test(line)) return null;
  gap.lastIndex = 0;
  for (let space = gap.exec(line); space !== null; space = gap.exec(line)) {
    const who = line
      .slice(0, space.index)
      .replace(/\s+(?:APP|BOT)$/, '')
      .replace(/:$/, '');
    if (who.length < 2 || who.length > 60 || !person.test(who) || leadAt(who, 0) !== null) continue;
    const lead = timeOnly(line, space.index + space[0].length);
    if (lead === null || lead.clock === null) continue;
    const clear = space[1] !== ' ' || lead.clock.half !== null;
    if (readMilestone(line) !== null || (!clear && !/^@?\p{Lu}/u.test(who))) return null;
    return { name: who.replace(/^@/, ''), lead, lines: 1 };
  }
  return null;
}

function timeOnly(text: string, at: number): Lead | null {
  const lead = leadAt(text, at);
  return lead !== null && /^[\s\])]*(?:\(edited\))?$/.test(text.slice(lead.end)) ? lead : null;
}
