/**
 * The steward carries desks: parked ideas, learnings and "about me" to `tray`, views, released passages, proposals and
 * comments to `stage`. Carried ids are HMAC(server key, desk, entry), so they say nothing about who wrote; carrying is
 * idempotent. An idea "without my name" leaves its author behind. SPEC CARRY-*.
 */
import { eraseTalk } from 'shared/documents/aside-talk.ts';
import { deskCollections, type Desk } from 'shared/documents/desk.ts';
import { dropEntry, putEntry, readStage, setCount, type Stage } from 'shared/documents/stage.ts';
import { putInTray, readTray, takeFromTray, type Tray } from 'shared/documents/tray.ts';
import type { ParkedIdea } from 'shared/retro/ideas.ts';
import { phaseTime, standing, type Phase } from 'shared/retro/phases.ts';
import type { OpenRetro } from '../open-retro.ts';

/** Phases in which a parked idea comes late: remediations have begun. */
const latePhases = new Set<Phase>(['remediations', 'closing', 'record', 'published']);

/** @param orphans also drop copies that no desk holds any more (when a retro loads) */
export function carryDesks(retro: OpenRetro, owners: readonly string[], orphans: boolean): void {
  const stageDoc = retro.doc('stage');
  const trayDoc = retro.doc('tray');
  stageDoc.transact(() =>
    trayDoc.transact(() => {
      const held = { stage: readStage(stageDoc), tray: readTray(trayDoc) };
      for (const owner of owners) carryDesk(retro, owner, held);
      if (orphans) dropOrphans(retro, held);
      const after = readTray(trayDoc);
      setCount(stageDoc, 'ideas', after.ideas.length);
      setCount(stageDoc, 'learnings', after.learnings.length);
      countReady(retro);
    }),
  );
}

/** How many have said, in this sitting, that they are ready with writing: a number, and nobody's name. */
export function countReady(retro: OpenRetro): void {
  const { phase, sitting } = standing(readStage(retro.doc('stage')).phases);
  const ready = [...retro.desks].filter(
    ([owner, { aboutMe }]) =>
      aboutMe.ready === sitting &&
      retro.people.get(owner)?.state === 'in' &&
      retro.people.get(owner)?.role === 'participant',
  );
  setCount(retro.doc('stage'), 'ready', phase === 'learnings' ? ready.length : 0);
}

interface Held {
  readonly stage: Stage;
  readonly tray: Tray;
}

function carryDesk(retro: OpenRetro, owner: string, held: Held): void {
  const desk = retro.desks.get(owner);
  const person = retro.people.get(owner);
  if (!desk || !person) return;
  const id = (entry: string) => retro.around.carriedId(owner, entry);
  carryIdeas(retro, owner, desk, held, id);
  carryAboutMe(retro, owner, desk, held);
  // Observers park ideas; whatever else a program of theirs writes stays on their desk.
  if (person.role === 'observer') return;
  carryLearnings(retro, owner, desk, held, id);
  const shown = <T extends { id: string; text: string; withdrawn?: true }>(entries: readonly T[]) =>
    entries.map((entry) => ({ ...entry, id: id(entry.id), gone: entry.withdrawn === true || entry.text === '' }));
  const stageDoc = retro.doc('stage');
  for (const { id: key, gone, eventId, text, at } of shown(desk.views)) {
    if (gone) dropEntry(stageDoc, 'views', key);
    else putEntry(stageDoc, 'views', key, { id: key, eventId, text, author: owner, at });
  }
  for (const { id: key, gone, eventId, text, at } of shown(desk.releases)) {
    if (gone) dropEntry(stageDoc, 'released', key);
    else putEntry(stageDoc, 'released', key, { id: key, eventId, text, author: owner, at });
  }
  for (const { id: key, gone, time, text, at } of shown(desk.proposals)) {
    const added = held.stage.proposals.find((proposal) => proposal.id === key)?.added;
    if (gone) dropEntry(stageDoc, 'proposals', key);
    else putEntry(stageDoc, 'proposals', key, { id: key, time, text, author: owner, at, ...(added ? { added } : {}) });
  }
  for (const { id: key, gone, section, text, quote, instead, at } of shown(desk.comments)) {
    if (gone) {
      dropEntry(stageDoc, 'comments', key);
      dropEntry(stageDoc, 'answers', key);
      continue;
    }
    const about = { ...(quote ? { quote } : {}), ...(instead ? { instead } : {}) };
    putEntry(stageDoc, 'comments', key, { id: key, section, text, ...about, author: owner, at });
  }
}

function carryIdeas(retro: OpenRetro, owner: string, desk: Desk, held: Held, id: (entry: string) => string): void {
  const trayDoc = retro.doc('tray');
  const opened = new Set(held.stage.ideas.map((idea) => idea.id));
  const before = new Map(held.tray.ideas.map((idea) => [idea.id, idea]));
  const late = latePhases.has(standing(held.stage.phases).phase);
  for (const idea of desk.ideas) {
    const key = id(idea.id);
    // Opened to everyone: withdrawing and rewriting no longer reach it.
    if (opened.has(key)) continue;
    if (idea.withdrawn || idea.text === '') {
      takeFromTray(trayDoc, 'ideas', key);
      continue;
    }
    const first = before.get(key);
    const carried: ParkedIdea = {
      id: key,
      text: idea.text,
      ...(idea.eventId === undefined ? {} : { eventId: idea.eventId }),
      ...(idea.named ? { author: owner } : {}),
      at: first?.at ?? retro.around.now(),
      ...((first ? first.late : late) ? { late: true } : {}),
    };
    putInTray(trayDoc, 'ideas', key, carried);
  }
}

function carryLearnings(retro: OpenRetro, owner: string, desk: Desk, held: Held, id: (entry: string) => string): void {
  const shown = held.stage.about.learningsShownAt !== undefined;
  for (const learning of desk.learnings) {
    const key = id(learning.id);
    if (learning.withdrawn || learning.text === '') {
      takeFromTray(retro.doc('tray'), 'learnings', key);
      dropEntry(retro.doc('stage'), 'learnings', key);
      continue;
    }
    const at = held.tray.learnings.find((each) => each.id === key)?.at ?? retro.around.now();
    const carried = { id: key, text: learning.text, author: owner, at };
    putInTray(retro.doc('tray'), 'learnings', key, carried);
    if (shown) putEntry(retro.doc('stage'), 'learnings', key, carried);
  }
}

function carryAboutMe(retro: OpenRetro, owner: string, desk: Desk, held: Held): void {
  const before = held.tray.aboutMe.get(owner);
  const { dontCall, dontCount, ratherOffer } = desk.aboutMe;
  // What people said about themselves serves the meeting, and goes when it closes.
  if (phaseTime[standing(held.stage.phases).phase] === 'after')
    return takeFromTray(retro.doc('tray'), 'aboutMe', owner);
  if (!before && !dontCall && !dontCount && !ratherOffer) return;
  putInTray(retro.doc('tray'), 'aboutMe', owner, { dontCall, dontCount, ratherOffer });
  // What was erased leaves the stored log of the meeting too.
  if (dontCount && eraseTalk(retro.doc('aside'), owner)) retro.forget('aside');
}

/** Entries that vanished from a desk without a tombstone count as withdrawn, so that their copies go too. */
export function withTombstones(before: Desk | undefined, now: Desk): Desk {
  if (!before) return now;
  const lists = deskCollections.map((name) => {
    const kept = new Set<string>(now[name].map((entry) => entry.id));
    const gone = before[name].filter((entry) => !kept.has(entry.id));
    return [name, [...now[name], ...gone.map((entry) => ({ ...entry, text: '', withdrawn: true as const }))]];
  });
  return { ...now, ...Object.fromEntries(lists) } as Desk;
}

/** A desk that went took its entries with it: what nobody's desk holds is dropped, unless it was opened. */
function dropOrphans(retro: OpenRetro, held: Held): void {
  const alive = new Set<string>();
  for (const [owner, desk] of retro.desks) {
    for (const list of [desk.ideas, desk.learnings, desk.views, desk.releases, desk.proposals, desk.comments]) {
      for (const entry of list) alive.add(retro.around.carriedId(owner, entry.id));
    }
  }
  const opened = new Set(held.stage.ideas.map((idea) => idea.id));
  for (const name of ['ideas', 'learnings'] as const) {
    for (const { id, placed } of held.tray[name]) {
      if (placed) alive.add(id);
      else if (!alive.has(id) && !opened.has(id)) takeFromTray(retro.doc('tray'), name, id);
    }
  }
  // What a program brought is on nobody's desk.
  for (const proposal of held.stage.proposals) if (proposal.brought) alive.add(proposal.id);
  for (const { id, placed } of held.stage.views) if (placed) alive.add(id);
  for (const name of ['views', 'released', 'proposals', 'comments', 'learnings'] as const) {
    for (const { id } of held.stage[name]) if (!alive.has(id)) dropEntry(retro.doc('stage'), name, id);
  }
  for (const id of held.stage.answers.keys()) if (!alive.has(id)) dropEntry(retro.doc('stage'), 'answers', id);
}
