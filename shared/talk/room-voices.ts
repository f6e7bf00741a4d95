/**
 * Laptops in one room all hear whoever speaks. Which one is the talker's is told by the pattern of levels over all of
 * them: it stays the same however loud somebody speaks, and each talker has their own. It begins as "loudest at the
 * own laptop" and is learnt while they speak, so that microphones of unequal gain even out. What fits nobody's
 * pattern, what a laptop shared by several hears, and what a single laptop hears of a room is `someone`'s.
 *
 * Rejected: the loudest laptop alone (loudest.ts) credits a quiet neighbour's louder microphone (docs/VOICE.md).
 */
import type { Ds, TalkSettings } from './settings.ts';
import { someone, type Turn } from './turns.ts';

export interface RoomLaptop {
  /** Several people speak into it. */
  readonly shared: boolean;
  readonly voiced: boolean;
  /** Decibels of full scale. */
  readonly level: number;
  readonly at: Ds;
}

/** Decibels at each laptop. Only their differences count. */
type Pattern = ReadonlyMap<string, number>;

export interface RoomVoices {
  readonly laptops: ReadonlyMap<string, RoomLaptop>;
  /** How each talker was heard so far: at the other laptops, against their own. */
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** The turn that goes on: whose, since when, and when a voice was last reported. */
  readonly open: { readonly person: string; readonly start: Ds; readonly last: Ds } | null;
  /** Who fits better just now, and since when. */
  readonly rival: { readonly person: string; readonly since: Ds } | null;
}

export const quietRoom: RoomVoices = { laptops: new Map(), patterns: new Map(), open: null, rival: null };

export interface RoomStep {
  readonly room: RoomVoices;
  readonly closed: readonly Turn[];
}

type Settings = Pick<TalkSettings, 'voice'>;

/** Takes one laptop's report, as it was at `at` (ds, the server's clock). */
export function hearInRoom(
  before: RoomVoices,
  person: string,
  laptop: Omit<RoomLaptop, 'at'>,
  at: Ds,
  settings: Settings,
): RoomStep {
  const laptops = new Map(before.laptops).set(person, { ...laptop, at });
  return decide({ ...before, laptops }, at, settings);
}

/** A laptop that stopped, or has not reported for long, is no longer asked. Call it at least every two seconds. */
export function tendRoom(before: RoomVoices, now: Ds, settings: Settings, gone?: string): RoomStep {
  const left = [...before.laptops].filter(
    ([person, { at }]) => person !== gone && now - at < settings.voice.closeAfter,
  );
  if (left.length === before.laptops.size && before.open === null) return { room: before, closed: [] };
  return decide({ ...before, laptops: new Map(left) }, now, settings);
}

/** Ends the open turn: a break, or the end of it all. */
export function closeRoom(before: RoomVoices, at: Ds): RoomStep {
  const { open } = before;
  const closed = open ? turnOf(open.person, open.start, Math.min(at, open.last)) : [];
  return { room: { ...before, laptops: new Map(), open: null, rival: null }, closed };
}

function decide(room: RoomVoices, now: Ds, { voice }: Settings): RoomStep {
  const { open } = room;
  const voiced = [...room.laptops.values()].filter((laptop) => laptop.voiced);
  const lastReport = Math.max(-Infinity, ...voiced.map((laptop) => laptop.at));
  const fresh = voiced.some((laptop) => now - laptop.at < voice.closeAfter);
  if (!fresh) {
    const ended = open
      ? turnOf(open.person, open.start, room.laptops.size > 0 && voiced.length === 0 ? now : open.last)
      : [];
    return { room: { ...room, open: null, rival: null }, closed: ended };
  }
  const last = Math.max(open?.last ?? -Infinity, lastReport);
  const { talker, patterns } = listen(room, voice);
  if (!open)
    return { room: { ...room, patterns, open: { person: talker, start: now, last }, rival: null }, closed: [] };
  if (talker === open.person) return { room: { ...room, patterns, open: { ...open, last }, rival: null }, closed: [] };
  const since = room.rival?.person === talker ? room.rival.since : now;
  if (now - since < voice.takesOver) {
    return { room: { ...room, patterns, open: { ...open, last }, rival: { person: talker, since } }, closed: [] };
  }
  const closed = turnOf(open.person, open.start, since);
  return { room: { ...room, patterns, open: { person: talker, start: since, last }, rival: null }, closed };
}

function turnOf(person: string, start: Ds, end: Ds): Turn[] {
  return end > start ? [[person, start, end - start, 'voice']] : [];
}

/** Whose pattern fits best, and the patterns with what was just heard of the best one. */
function listen(
  { laptops, patterns }: RoomVoices,
  voice: TalkSettings['voice'],
): { readonly talker: string; readonly patterns: RoomVoices['patterns'] } {
  if (laptops.size < 2) return { talker: someone, patterns };
  const heard: Pattern = new Map([...laptops].map(([person, { level }]) => [person, level]));
  const fits = [...laptops.keys()]
    .map((person) => ({ person, off: distance(heard, patternOf(person, patterns, laptops, voice)) }))
    .toSorted((a, b) => a.off - b.off || (a.person < b.person ? -1 : 1));
  const [best, second] = fits;
  if (!best || !second || best.off > voice.strangeDecibel) return { talker: someone, patterns };
  const talker = laptops.get(best.person)?.shared ? someone : best.person;
  const own = heard.get(best.person) ?? 0;
  // Only from somebody who was clearly the nearest: else two people's patterns could change places.
  const isSure = second.off - best.off >= voice.sureDecibel && [...heard.values()].every((level) => level <= own);
  if (!isSure) return { talker, patterns };
  const learnt = [...heard].map(([person, level]) => {
    const before = expected(best.person, person, patterns, voice);
    return [person, before + voice.learns * (level - own - before)] as const;
  });
  return {
    talker,
    patterns: new Map(patterns).set(best.person, new Map([...(patterns.get(best.person) ?? []), ...learnt])),
  };
}

function patternOf(
  talker: string,
  patterns: RoomVoices['patterns'],
  laptops: RoomVoices['laptops'],
  voice: TalkSettings['voice'],
): Pattern {
  return new Map([...laptops.keys()].map((person) => [person, expected(talker, person, patterns, voice)]));
}

/** What is not learnt yet is taken from "louder at the own laptop". */
function expected(talker: string, at: string, patterns: RoomVoices['patterns'], voice: TalkSettings['voice']): number {
  return patterns.get(talker)?.get(at) ?? (at === talker ? 0 : -voice.ownDecibel);
}

/** How unlike two patterns over the same laptops are: root mean square of the differences around their mean, dB. */
function distance(a: Pattern, b: Pattern): number {
  const differences = [...a].map(([person, level]) => level - (b.get(person) ?? 0));
  const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  return Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / differences.length);
}
