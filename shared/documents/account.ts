/** `account/<person>`: one person's own account, passage by passage; each passage's words are a root fragment. */
import * as v from 'valibot';
import * as Y from 'yjs';
import { isEmpty, type Prose } from '../retro/prose.ts';
import { readAll, writeFields } from './collection.ts';
import { follow, type Followed } from './follow.ts';
import { readProse } from './prose.ts';

const passage = v.object({
  prompt: v.pipe(v.string(), v.maxLength(300)),
  order: v.fallback(v.number(), 0),
  offRecord: v.fallback(v.boolean(), false),
  takenOut: v.fallback(v.boolean(), false),
});

export interface Passage {
  readonly id: string;
  /** What it answers; empty for a passage of its own. */
  readonly prompt: string;
  readonly order: number;
  /** Stays between the author and whoever they let read: never released, in no export. */
  readonly offRecord: boolean;
  /** Words were taken out here for good; that something was said is all that is left. */
  readonly takenOut: boolean;
}

export type PassageFields = Partial<Omit<Passage, 'id'>>;

function read(map: Y.Map<unknown>): Passage[] {
  const all = [...readAll(map, passage)].map(([id, value]) => ({ id, ...value }));
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

export function readPassages(doc: Y.Doc): Passage[] {
  return read(doc.getMap('passages'));
}

export function followPassages(doc: Y.Doc, changed: () => void): Followed<readonly Passage[]> {
  return follow(doc.getMap('passages'), read, changed);
}

export function writePassage(doc: Y.Doc, id: string, fields: PassageFields): void {
  doc.transact(() => writeFields(doc.getMap('passages'), id, fields));
}

/** Puts the questions there that a new account starts from. Two devices that do so at once write the same. */
export function startAccount(doc: Y.Doc, prompts: readonly { readonly id: string; readonly ask: string }[]): void {
  if (doc.getMap('passages').size > 0) return;
  doc.transact(() => {
    prompts.forEach(({ id, ask }, index) => writeFields(doc.getMap('passages'), id, { prompt: ask, order: index + 1 }));
  });
}

/** A passage of its own right after another one. */
export function addPassageAfter(doc: Y.Doc, id: string, after: string, fields: PassageFields = {}): void {
  const all = readPassages(doc);
  const at = all.findIndex((each) => each.id === after);
  const [here, next] = [all[at]?.order ?? all.at(-1)?.order ?? 0, all[at + 1]?.order];
  const order = at === -1 || next === undefined ? (all.at(-1)?.order ?? 0) + 1 : (here + next) / 2;
  writePassage(doc, id, { prompt: '', ...fields, order });
}

/** An empty passage of one's own goes; one that answers a question stays. */
export function removePassage(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    doc.getMap('passages').delete(id);
    const fragment = passageText(doc, id);
    if (fragment.length > 0) fragment.delete(0, fragment.length);
  });
}

/** The words go and a mark stays. Called by the server, which then forgets the log too. */
export function takePassageOut(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    writeFields(doc.getMap('passages'), id, { takenOut: true, offRecord: true });
    const fragment = passageText(doc, id);
    if (fragment.length > 0) fragment.delete(0, fragment.length);
  });
}

export function passageName(id: string): string {
  return `passage:${id}`;
}

export function passageText(doc: Y.Doc, id: string): Y.XmlFragment {
  return doc.getXmlFragment(passageName(id));
}

/** What an export may hold: passages with words, none that is off the record. */
export function readAccount(doc: Y.Doc): { readonly title: string; readonly prose: Prose }[] {
  return readPassages(doc).flatMap(({ id, prompt, offRecord, takenOut }) => {
    const prose = readProse(passageText(doc, id));
    return offRecord || takenOut || isEmpty(prose) ? [] : [{ title: prompt, prose }];
  });
}
