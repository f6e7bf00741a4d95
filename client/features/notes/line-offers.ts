/** What the start of a line offers: "@" somebody's name, "/" a label. Pure: the query in, the matches out. */
import { noteLabels, type NoteLabel } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';

export type OfferKind = 'who' | 'label';

export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly label?: NoteLabel;
}

/** A person who can be named on a line. */
export interface Named {
  readonly id: string;
  /** As people are called on screen. */
  readonly short: string;
  readonly name: string;
}

const trigger = /^([@/])([\p{L}\p{M}'’-]{0,30})$/u;

/** What was typed so far, when it is nothing but a trigger and the beginning of a word. */
export function offerIn(lineBeforeCaret: string): { readonly kind: OfferKind; readonly query: string } | undefined {
  const found = trigger.exec(lineBeforeCaret);
  return found ? { kind: found[1] === '@' ? 'who' : 'label', query: found[2] ?? '' } : undefined;
}

export function offersFor(kind: OfferKind, query: string, people: readonly Named[]): readonly Offer[] {
  if (kind === 'label') {
    return noteLabels
      .map((label) => ({ id: label, text: eventWords.labels[label], label }))
      .filter(({ text }) => begins(text, query));
  }
  return people
    .filter(({ short, name }) => begins(short, query) || begins(name, query))
    .map(({ id, short }) => ({ id, text: short }));
}

/** Whether any word of the text begins with the query, accents and case apart. */
function begins(text: string, query: string): boolean {
  const sought = folded(query);
  return folded(text)
    .split(/[\s-]+/)
    .some((word) => word.startsWith(sought));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
