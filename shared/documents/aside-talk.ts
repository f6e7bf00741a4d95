/** Facts of talk time beside its turns: corrections, presence, nudges and suggestions. Written by the server alone. */
import * as Y from 'yjs';
import type { Nudge } from '../talk/nudges.ts';
import type { Suggestion } from '../talk/situation.ts';
import { momentOf, withoutPerson, type Correction } from '../talk/turns.ts';
import { readAside, type Presence, type ReadTranscript } from './aside.ts';
import { appendFact, isSame, readFacts } from './collection.ts';

export function putCorrection(doc: Y.Doc, correction: Correction): void {
  doc.getMap('corrections').set(correction.id, correction);
}

/** Undo: the turns themselves were never touched. */
export function dropCorrection(doc: Y.Doc, id: string): void {
  const corrections = doc.getMap('corrections');
  if (corrections.has(id)) corrections.delete(id);
}

/** Says who is here now. Nothing is written while nobody comes or goes. */
export function notePresence(doc: Y.Doc, here: ReadonlySet<string>, now: number): void {
  const presence = doc.getMap('presence');
  const at = momentOf(now);
  for (const person of here) {
    const before = presence.get(person) as Presence | undefined;
    if (!before || before.left !== undefined) presence.set(person, { from: before?.from ?? at });
  }
  for (const [person, value] of presence) {
    const before = value as Presence;
    if (!here.has(person) && before.left === undefined) presence.set(person, { ...before, left: at });
  }
}

/** Writes what is new or has ended; a nudge stands under its place in the sitting. */
export function writeNudges(doc: Y.Doc, nudges: readonly Nudge[]): void {
  const map = doc.getMap('nudges');
  for (const [place, nudge] of nudges.entries()) {
    if (!isSame(map.get(String(place)), nudge)) map.set(String(place), nudge);
  }
}

export function appendSuggestion(doc: Y.Doc, suggestion: Suggestion): void {
  appendFact(doc.getMap('suggestions'), suggestion);
}

/** One fact a transcript, so that taking it back is one as well. */
export function putTranscript(doc: Y.Doc, id: string, transcript: ReadTranscript): void {
  doc.getMap('transcripts').set(id, transcript);
}

export function dropTranscript(doc: Y.Doc, id: string): void {
  const transcripts = doc.getMap('transcripts');
  if (transcripts.has(id)) transcripts.delete(id);
}

/** "Don't count me": everything that says how much the person spoke goes, and nobody is told why. */
export function eraseTalk(doc: Y.Doc, person: string): boolean {
  const { turns, corrections, floor, nudges, suggestions, transcripts } = readAside(doc);
  const had = { since: 0, turns, corrections, open: [], pauses: [] };
  const kept = withoutPerson(had, person);
  const names = (about: string | null, hear: readonly string[] = []) => about === person || hear.includes(person);
  const keptNudges = nudges.filter(({ about, hear }) => !names(about, hear));
  const keptSuggestions = suggestions.filter(({ about }) => !names(about));
  const touched = [
    rewriteFacts(doc.getMap('turns'), kept.turns),
    rewriteFacts(doc.getMap('nudges'), keptNudges),
    rewriteFacts(doc.getMap('suggestions'), keptSuggestions),
  ].some(Boolean);
  const readIn = [...transcripts].filter(([, { turns: all }]) => all.some((turn) => turn[0] === person));
  for (const [id, transcript] of readIn) {
    putTranscript(doc, id, { ...transcript, turns: transcript.turns.filter((turn) => turn[0] !== person) });
  }
  const before = doc.getMap('corrections');
  const changed = !isSame(corrections, kept.corrections);
  if (changed) {
    before.clear();
    for (const correction of kept.corrections) before.set(correction.id, correction);
  }
  const speaks = floor?.person === person;
  if (speaks) doc.getMap('floor').delete('now');
  return touched || changed || speaks || readIn.length > 0;
}

function rewriteFacts(map: Y.Map<unknown>, kept: readonly object[]): boolean {
  if (readFacts(map).length === kept.length) return false;
  map.clear();
  for (const fact of kept) appendFact(map, fact);
  return true;
}
