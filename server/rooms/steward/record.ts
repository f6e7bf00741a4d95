/** The record and the server: filled once from a template, and read with its live blocks resolved. */
import { readActions } from 'shared/documents/actions.ts';
import { noteOf, readEvents } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import { fill, isFilled, readOutline, readTerms, textOf } from 'shared/documents/record.ts';
import { putEntry, setAbout, type Stage } from 'shared/documents/stage.ts';
import { recordExists } from 'shared/documents/standing.ts';
import { mayInvite, mayPrepare } from 'shared/policy/decisions.ts';
import { mayAnswer, mayLiftLock } from 'shared/policy/record.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { gate } from 'shared/retro/gate.ts';
import type { FrozenSection } from 'shared/retro/frozen.ts';
import { noChoice } from 'shared/retro/live-blocks.ts';
import { laidOut, sectionProse, type LaidSection } from 'shared/retro/record.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { retrospective } from 'shared/retro/record-templates.ts';
import type { About } from 'shared/retro/settings.ts';
import type { OpenRetro } from '../open-retro.ts';
import { when, type Turn } from './obey.ts';

/** The facilitator's word that the record may be written before the meeting is over. */
export function liftLock(turn: Turn): CommandAnswer {
  const { retro, facts, now } = turn;
  return when(turn, mayLiftLock(facts, recordExists(retro.stage())), () => {
    setAbout(retro.doc('stage'), { recordLiftedAt: now });
    createRecord(retro);
  });
}

/** A comment is answered beside it; its words are its author's alone. */
export function answerComment(
  turn: Turn,
  { comment, done, text }: { comment: string; done: boolean; text?: string | undefined },
): CommandAnswer {
  const { retro, facts, now, person } = turn;
  const { comments, about, answers } = retro.stage();
  if (!comments.some(({ id }) => id === comment)) return { ok: false, reason: 'unknown-comment' };
  return when(turn, mayAnswer(facts, about.coAuthors.includes(person.id)), () => {
    const said = text ?? answers.get(comment)?.text;
    putEntry(retro.doc('stage'), 'answers', comment, {
      at: now,
      by: person.id,
      done,
      ...(said === undefined ? {} : { text: said }),
    });
  });
}

/** Before somebody lays an older version back in: what stands now is kept first, however short ago the last one was. */
export function keepVersion(turn: Turn): CommandAnswer {
  const { retro, facts, person } = turn;
  return when(turn, mayAnswer(facts, retro.stage().about.coAuthors.includes(person.id)), () =>
    retro.history.keep('restore', turn.extra),
  );
}

export function setReview(turn: Turn, review: About['review']): CommandAnswer {
  return when(turn, mayPrepare(turn.facts), () => {
    turn.retro.history.keep('review', turn.extra);
    setAbout(turn.retro.doc('stage'), { review });
  });
}

/** Also after publication: the record is often copied to where others look for it only then. */
export function setLivesAt(turn: Turn, url: string | undefined): CommandAnswer {
  const { retro, facts, extra } = turn;
  return when(turn, mayInvite(facts), () => {
    setAbout(retro.doc('stage'), { livesAt: url });
    const { livesAt: _, ...row } = retro.row;
    retro.row = url === undefined ? row : { ...row, livesAt: url };
    // For the archive, which opens no retro.
    extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
  });
}

/** Lays the default template in; afterwards the record belongs to its authors. */
export function createRecord(retro: OpenRetro): void {
  const record = retro.doc('record');
  if (!isFilled(record)) fill(record, defaultSections(retro));
}

function defaultSections(retro: OpenRetro): LaidSection[] {
  return laidOut(retrospective, retro.around.newId);
}

/** Every section as it reads now. Before the record begins: what its default template would say. */
export function sectionsNow(retro: OpenRetro, stage: Stage): FrozenSection[] {
  const record = retro.doc('record');
  const source = recordSource(retro, stage);
  if (isFilled(record)) {
    const outline = readOutline(record);
    const text = textOf(record);
    return outline.sections.map(({ id, title }) => ({ id, title, prose: sectionProse(id, outline, text, source) }));
  }
  return defaultSections(retro).map(({ id, title, parts }) => {
    const live = parts.map((part) => ({ ...part, section: id, choice: noChoice }));
    return { id, title, prose: sectionProse(id, { parts: live }, () => [], source) };
  });
}

export function recordSource(retro: OpenRetro, stage: Stage): RecordSource {
  const board = retro.doc('board');
  const note = (place: Parameters<typeof noteOf>[1]) => readProse(noteOf(board, place));
  return {
    about: stage.about,
    events: readEvents(board),
    noteOf: (event) => note({ event }),
    meetingNote: note('meeting'),
    learningsNote: note('learnings'),
    views: [...stage.views, ...stage.released].toSorted((a, b) => a.at - b.at),
    learnings: stage.learnings,
    ideas: stage.ideas,
    verdicts: stage.verdicts,
    // Not before the gate was opened: until then action items do not exist.
    actions: gate(stage.gate).open ? readActions(retro.doc('actions')) : [],
    terms: readTerms(retro.doc('record')),
    phases: stage.phases,
    pauses: stage.pauses,
    walk: stage.walk,
    nameOf: (person) => retro.people.get(person)?.name ?? 'Somebody',
  };
}
