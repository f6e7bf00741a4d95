/** Where a captured line goes: to the timeline, to the notes of its event, or to one's own desk. */
import { addEvents, noteOf, removeEvents } from 'shared/documents/board.ts';
import { addIdea } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { missedLine } from 'shared/retro/missed-event.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { timeText } from 'shared/retro/times.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { guestWords } from 'shared/sentences/guests.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDocument, useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { showToast } from '../../ui/toasts.ts';
import { labelOf } from './capture-kinds.ts';
import type { Capture } from './use-capture.ts';

const words = notesWords.capture;

/** Sends the line as it is; answers with the sentence of a refusal, and then nothing was changed. */
export function useCaptureSend(capture: Capture): () => Promise<string | undefined> {
  const command = useAct();
  const nameOf = useStage((stage) => stage.roster.find(({ id }) => id === capture.forWhom)?.name) ?? '';
  const board = useDocument('board');
  const desk = useDocument('desk');
  const facts = useFacts();
  const about = useStage((stage) => stage.about);
  const { kind, event } = capture;
  const text = capture.text.trim();
  const at = event ? eventTime(event, about.zone) : '';

  function addMissed(): string | undefined {
    const typed = missedLine(text, about.zone, event?.at ?? undefined, about.date);
    if (!board) return refusals['try-again'];
    if (!typed) return words.needsTime;
    const missed: TimelineEvent = {
      id: newId(),
      at: typed.at,
      precision: typed.precision,
      originalTime: typed.originalTime,
      text: typed.text,
      zone: about.zone,
      zoneFrom: 'statement',
      kind: 'observation',
      tags: [],
      actors: [],
      lanes: [],
      sources: [],
      relatedEventIds: [],
    };
    addEvents(board, [missed], 'capture');
    const time = timeText(missed.at ?? '', about.zone, missed.precision);
    const undo = () => {
      removeEvents(board, [missed.id], 'capture');
      announce(words.undone(time));
    };
    showToast({ text: words.onTimeline(time), lasts: 8000, actions: [{ label: words.undo, run: undo }] });
    return undefined;
  }

  function addToNotes(): string | undefined {
    const label = labelOf(kind);
    if (!board || !label) return refusals['try-again'];
    const note = noteOf(board, event ? { event: event.id } : 'meeting');
    board.transact(() => writeProse(note, [paragraph(text, { label })]), 'capture');
    announce(words.noted(words.kinds[kind], at));
    return undefined;
  }

  function parkIdea(): string | undefined {
    if (!desk) return refusals['try-again'];
    const tied = event ? { eventId: event.id } : {};
    const decision = addIdea(desk, { id: newId(), text, named: true, at: serverNow(), ...tied }, facts);
    if (!decision.allowed) return refusals[decision.reason];
    announce(words.parked);
    return undefined;
  }

  /** A refusal is told by the command itself: the words stay in the field. */
  async function parkFor(person: string): Promise<void> {
    const tied = event ? { event: event.id } : {};
    const answer = await command({ type: 'idea-for', person, text, named: true, ...tied });
    if (!answer.ok) return;
    announce(guestWords.capture.parkedFor(nameOf));
    capture.clear();
  }

  return async () => {
    if (text === '') return refusals['text-empty'];
    if (kind === 'idea' && capture.forWhom !== undefined) {
      await parkFor(capture.forWhom);
      return undefined;
    }
    const refused = kind === 'event' ? addMissed() : kind === 'idea' ? parkIdea() : addToNotes();
    if (refused === undefined) capture.clear();
    return refused;
  };
}
