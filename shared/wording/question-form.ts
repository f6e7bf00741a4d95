import { expand } from './pattern.ts';
import {
  closedAnywhere,
  closedLater,
  closedOpeners,
  invitations,
  leadIns,
  openAnywhere,
  openOpeners,
} from './question-phrases.ts';

/** How a sentence asks. `at`: where in the plain text the asking begins, behind lead-ins, names and side clauses. */
export type Form =
  | { readonly kind: 'open' | 'closed' | 'why'; readonly at: number }
  /** No question by its shape; `soLed` when it began with "so", as a conclusion does. */
  | { readonly kind: 'statement'; readonly at: number; readonly soLed: boolean };

const anyOf = (phrases: readonly string[]): RegExp => new RegExp(`(?:${phrases.map(expand).join('|')})`);

const lead = anyOf(leadIns);
const open = anyOf(openOpeners);
const invites = anyOf(invitations);
const closed = anyOf(closedOpeners);
const closedInside = anyOf(closedLater);
const openSomewhere = anyOf(openAnywhere);
const closedSomewhere = anyOf(closedAnywhere);

/** At most this many side clauses are looked behind. */
const clauseLimit = 8;

export function formOf(plain: string): Form {
  let at = 0;
  let soLed = false;
  for (let turn = 0; turn < 4; turn++) {
    const match = lead.exec(plain.slice(at));
    if (match === null) break;
    soLed ||= /^(?:so|then|basically)\b/.test(match[0]);
    at += match[0].length;
  }
  const first = kindOf(plain.slice(at), closed);
  if (first !== undefined) return { kind: first, at };

  let seen = 0;
  for (const stop of plain.slice(at).matchAll(/[,:;)-] (?:(?:and|but|or|so|then) )?|[.!?] | (?=how come )/g)) {
    if (++seen > clauseLimit) break;
    const from = at + stop.index + stop[0].length;
    const kind = kindOf(plain.slice(from), closedInside);
    if (kind !== undefined) return { kind, at: from };
  }
  const rest = plain.slice(at);
  if (rest.endsWith('?') && openSomewhere.test(rest)) return { kind: 'open', at };
  if (closedSomewhere.test(rest)) return { kind: 'closed', at };
  return { kind: 'statement', at, soLed };
}

function kindOf(rest: string, closedHere: RegExp): 'open' | 'closed' | 'why' | undefined {
  if (/^why\b/.test(rest)) return 'why';
  if (open.test(rest) || invites.test(rest)) return 'open';
  return closedHere.test(rest) ? 'closed' : undefined;
}

/** Questions asked within one: side by side, or strung together by "and". */
export function askedIn(plain: string): number {
  const marks = plain.match(/\?+/g)?.length ?? 0;
  const clauses = plain.match(strung)?.length ?? 0;
  const listed = plain.match(inList)?.length ?? 0;
  return clauses >= 3 || listed >= 4 ? Math.max(marks, clauses, listed) : marks;
}

/** "What was it, which one, who read it, and how …": four in a row are a list, even where one alone asks nothing. */
const inList = /(?:^|, (?:and |or |then )?)(?:how|what|where|when|which|whom?|whose)(?![\w'-])/g;

/** A clause that asks, behind a stop or an "and"; behind a bare comma "which was new" asks nothing. */
const strung = new RegExp(
  expand(
    "(?:(?:^|[;:?] |, (?:and|or|then|so) |(?<=[a-z]) (?=and )(?:and ))(?:(?:how|what|where|when|which|who{m}|whom|whose)(?:'s)? |" +
      '(?:did|was|were|is|are) (?:{w}{mark}|it|that|this|there|the))|' +
      ', (?:(?:how|what) |(?:which {w} |which |who{m} |whom |where |when )(?:did|do|does) |(?:where|when) (?:was|were|is|are|had) ))',
  ),
  'g',
);
