/**
 * Who spoke when, derived from all facts at once. Pure and order-independent: turns may arrive in any order,
 * twice, or cut in pieces, and every replica that holds the same facts reads the same bytes (TALK-01 to TALK-05).
 *
 * Rejected: a sweep over all boundaries. Sets of spans say the precedence in the words of the rule.
 */
import type { Ds, TalkSettings } from './settings.ts';
import { bridge, clip, subtract, total, union, type Span, type Spans } from './spans.ts';
import { breaks, type Correction, type TalkFacts, type Turn, type TurnSource } from './turns.ts';

/** Person (or `someone`) → disjoint spans, in order of the person's id. */
export type Merged = ReadonlyMap<string, Spans>;

interface Claims {
  /** Talk learnt in the shared room or set by a correction. */
  room: Spans;
  /** Talk on an own microphone, or written in a transcript: a tap does not silence it. */
  own: Spans;
  /** Transcript times stand as written; nothing is bridged or dropped. */
  written: Spans;
}

export function mergeTurns(facts: TalkFacts, now: Ds, { merge }: Pick<TalkSettings, 'merge'>): Merged {
  const taken = [...facts.turns, ...facts.open.map((turn) => openUntil(turn, now))];
  const bySource = (source: TurnSource) => spansByPerson(taken, source, facts.since, now);
  const taps = bySource('tap');
  const voices = bySource('voice');
  const headsets = bySource('headset');
  const written = bySource('transcript');
  const tapped = union([...taps.values()].flat());

  const claims = new Map<string, Claims>();
  for (const person of namesIn([taps, voices, headsets, written], facts.corrections)) {
    claims.set(person, {
      room: union([...(taps.get(person) ?? []), ...subtract(voices.get(person) ?? [], tapped)]),
      own: headsets.get(person) ?? [],
      written: written.get(person) ?? [],
    });
  }
  for (const correction of inOrder(facts.corrections)) correct(claims, correction, facts.since, now);

  const pauses = breaks(facts.pauses, now);
  const merged = new Map<string, Spans>();
  for (const [person, claim] of claims) {
    const heard = bridge(subtract(union([...claim.room, ...claim.own]), pauses), merge.bridge).filter(
      ([start, end]) => end - start >= merge.shortest,
    );
    const spans = subtract(union([...heard, ...claim.written]), pauses);
    if (total(spans) > 0) merged.set(person, spans);
  }
  return merged;
}

function openUntil({ person, start, source }: TalkFacts['open'][number], now: Ds): Turn {
  return [person, start, now - start, source];
}

function spansByPerson(turns: readonly Turn[], source: TurnSource, since: Ds, now: Ds): Map<string, Spans> {
  const spans = new Map<string, Span[]>();
  for (const [person, start, duration, from] of turns) {
    if (from !== source || !(duration > 0)) continue;
    const own = spans.get(person) ?? [];
    own.push([start, start + duration]);
    spans.set(person, own);
  }
  return new Map([...spans].map(([person, own]) => [person, clip(union(own), since, now)]));
}

function namesIn(groups: readonly ReadonlyMap<string, Spans>[], corrections: readonly Correction[]): string[] {
  const names = new Set(groups.flatMap((group) => [...group.keys()]));
  for (const { to } of corrections) if (to !== null) names.add(to);
  return [...names].toSorted(byCodeUnit);
}

/** Not by locale: two replicas may run in two of them. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => a.at - b.at || byCodeUnit(a.id, b.id));
}

function correct(claims: Map<string, Claims>, { start, duration, from, to }: Correction, since: Ds, now: Ds): void {
  const span = clip(union([[start, start + duration]]), since, now);
  if (span.length === 0) return;
  for (const [person, claim] of claims) {
    if (from === null || from === person) claim.room = subtract(claim.room, span);
    if (from === person) {
      claim.own = subtract(claim.own, span);
      claim.written = subtract(claim.written, span);
    }
  }
  const gains = to === null ? undefined : claims.get(to);
  if (gains) gains.room = union([...gains.room, ...span]);
}
