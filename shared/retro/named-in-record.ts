/**
 * Who is named in a record and stands on no list: whoever acted on the timeline, was called with `@`, or took an action
 * item. They are known by name, so they become roles as well: "responder A". What acts by itself, and whoever is called
 * by what they do ("backup contact", "Acme Support"), stays as it is written (docs/decisions/0008-names-to-roles.md).
 */
import { folded } from './folded-text.ts';
import type { FrozenRecord } from './frozen.ts';
import { callings, isWord, nameParts } from './known-names.ts';
import { isMachine, peopleCalled } from './named.ts';
import { isRoleName, letters, roleNames, standings } from './names-to-roles.ts';
import { anyOf, nameWriter, type Say, type Standing } from './name-writer.ts';
import type { Person } from './people.ts';
import { plainText } from './prose.ts';
import { describing, grouping, particles } from './words-not-names.ts';

export interface Cast {
  /** Of those on the list, by id. */
  readonly roles: ReadonlyMap<string, string>;
  /** For any text. */
  readonly say: Say;
  /** For a field that holds one name and nothing else. */
  readonly sayName: Say;
}

export function castOf(record: FrozenRecord): Cast {
  const people: readonly Person[] = [...record.people, ...(record.formerly ?? [])];
  const roles = roleNames(people);
  const listed = standings(people, roles);
  const others = uninvited(record, people);
  const known = [...listed, ...others];
  const say = nameWriter([...known, ...withSurnames(known, record)]);
  const byName = new Map(others.map((other) => [folded(other.name), anyOf(other.roles)]));
  const sayName = (name: string) => {
    if (isRoleName(name)) return name;
    const called = peopleCalled(name, people).flatMap(({ id }) => roles.get(id) ?? []);
    if (called.length > 0) return anyOf(called);
    return byName.get(folded(bare(name))) ?? say(name);
  };
  return { roles, say, sayName };
}

/** In the order in which they are met; who is written in two ways is one person where it can be told. */
function uninvited(record: FrozenRecord, people: readonly Person[]): Standing[] {
  const known = new Set(people.flatMap(({ name }) => callings(name).map(({ word }) => word)));
  const systems = new Set((record.systems ?? []).map(folded));
  const names = new Map<string, string>();
  for (const name of [...namesIn(record)].flatMap(oneByOne)) {
    const key = folded(bare(name));
    if (names.has(key) || known.has(key) || systems.has(key) || isRoleName(bare(name))) continue;
    if (isNoName(name) || peopleCalled(name, people).length > 0) continue;
    names.set(key, bare(name));
  }
  const whole = new Map<string, ReadonlySet<string>>();
  for (const name of names.values()) {
    if (nameParts(name).length > 1) whole.set(plainly(name), new Set(callings(name).map(({ word }) => word)));
  }
  const owners = record.actions.flatMap(({ owner }) => owner ?? []);
  const next = letters([
    ...people.map(({ name }) => name),
    ...record.events.flatMap(({ actors }) => actors),
    ...owners,
  ]);
  const given = new Map<string, string>();
  const roleOf = (name: string) => {
    const role = given.get(name) ?? next('responder');
    given.set(name, role);
    return role;
  };
  return [...names].map(([key, name]) => {
    const own = plainly(name);
    // A short form is whoever bears the long one; of several it may be any.
    const meant = [...whole].filter(([other, words]) => other !== own && (words.has(key) || words.has(own)));
    const called = meant.length === 0 ? [own] : meant.map(([other]) => other);
    return { name, roles: called.map(roleOf) };
  });
}

const plainly = (name: string): string => nameParts(name).map(folded).join(' ');

function* namesIn(record: FrozenRecord): Generator<string> {
  for (const event of record.events) if (event.machine !== true) yield* event.actors;
  for (const { owner } of record.actions) if (owner !== undefined) yield owner;
  for (const text of textsOf(record)) yield* mentions(text);
}

function* textsOf(record: FrozenRecord): Generator<string> {
  yield record.title;
  for (const event of record.events) {
    yield event.text;
    for (const { excerpt } of event.sources) if (excerpt !== undefined) yield excerpt;
  }
  for (const prose of Object.values(record.notes)) yield plainText(prose);
  for (const { prose } of record.sections) yield plainText(prose);
  for (const { text } of [...record.views, ...record.learnings, ...record.actions]) yield text;
}

/** Somebody known by one name, "priya", is told in full in some text: "Priya Natarajan". */
function withSurnames(known: readonly Standing[], record: FrozenRecord): Standing[] {
  const single = new Map(
    known.filter(({ name }) => nameParts(name).length === 1).map((each) => [plainly(each.name), each.roles]),
  );
  const found = new Map<string, Standing>();
  if (single.size === 0) return [];
  for (const text of textsOf(record)) {
    for (const [, first = '', last = ''] of text.matchAll(inFull)) {
      const roles = single.get(folded(first));
      if (roles && !isWord(folded(last))) found.set(`${first} ${last}`, { name: `${first} ${last}`, roles });
    }
  }
  return [...found.values()];
}

const inFull = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}'’-]+)(?= (\p{Lu}[\p{L}\p{M}'’-]+))/gu;

/** "@tomas", "@Tomás Lindqvist": nobody writes so but to call somebody. A package or a decorator goes on otherwise. */
const mention =
  /(?<![\p{L}\p{N}./@:])@(\p{L}[\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}]+)*)(?: (\p{Lu}[\p{L}'’-]+))?(?![\p{L}\p{N}]*[/(=@])/gu;

function* mentions(text: string): Generator<string> {
  if (!text.includes('@')) return;
  for (const [, handle = '', last] of text.matchAll(mention)) {
    yield last === undefined || isWord(folded(last)) ? handle : `${handle} ${last}`;
  }
}

/** A field may hold two of them, or a sentence: of that only names are taken. */
function oneByOne(written: string): string[] {
  if (written.includes('://')) return [];
  const all = [written, ...written.split(/\s*(?:[;&+/]|\band\b)\s*/u)].filter((each) => each.trim() !== '');
  const [whole, ...pieces] = [...new Set(all)];
  return whole !== undefined && looksLikeName(whole) ? [whole] : pieces.filter(looksLikeName);
}

/** One word, or a few that are written as names are. */
function looksLikeName(name: string): boolean {
  const parts = nameParts(name);
  if (name.length > 80 || parts.length === 0 || parts.length > 4) return false;
  if (parts.length === 1) return true;
  if (parts.some((part) => /[^\p{L}\p{M}\p{N}'’.-]/u.test(part))) return false;
  const small = parts.filter((part) => part !== part.toUpperCase() && part[0] === part[0]?.toLowerCase());
  return (
    small.every((part) => particles.has(part)) || (small.length === 2 && !small.some((part) => isWord(folded(part))))
  );
}

const bare = (name: string): string => name.trim().replace(/^@/, '');

/** A machine, a group, or somebody who is called by what they do. */
function isNoName(name: string): boolean {
  if (isMachine(name) || /\[bot\]/i.test(name)) return true;
  const words = folded(name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word.length > 1);
  if (words.length === 0) return true;
  return words.every((word) => describing.has(word)) || words.some((word) => grouping.has(word));
}
