/** The places notes are written in, in the order of the scroll. */
import { useMemo } from 'react';
import { noteName, type NotePlace } from 'shared/documents/board.ts';
import type { Phase } from 'shared/retro/phases.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { walk } from 'shared/retro/walk.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { dayText } from '../../ui/clock.ts';

export interface NotesSection {
  /** Name of its fragment. */
  readonly key: string;
  readonly place: NotePlace;
  /** "23:26"; empty where it belongs to no moment. */
  readonly time: string;
  readonly title: string;
  /** "Tue 31 Jan", on the first event of a day. */
  readonly day?: string | undefined;
  /** "23:26, Backup bucket is found…" or the title: how readers are told which one it is. */
  readonly name: string;
}

export interface NotesSections {
  readonly all: readonly NotesSection[];
  /** Key of the section that belongs to what the room looks at. */
  readonly leads: string | undefined;
}

const words = notesWords.sections;

/**
 * Events in timeline order, and above them what came after the timeline, newest first: a section once there stays where
 * it is, whatever part of the meeting follows, so that nobody who is writing in it is moved.
 */
export function useNotesSections(phase: Phase): NotesSections {
  const later = useLaterSections();
  const ofEvents = useEventSections();
  const all = useMemo(() => [...later, meeting, ...ofEvents], [later, ofEvents]);
  const current = useCurrentEvent();
  const openIdea = useStage((stage) => stage.about.openIdea);
  return { all, leads: leadsIn(phase, current, openIdea) };
}

/** Key of the section for what the room looks at. */
function leadsIn(phase: Phase, event: string | undefined, idea: string | undefined): string | undefined {
  switch (phase) {
    case 'timeline':
      return event && noteName({ event });
    case 'learnings':
    case 'closing':
      return learnings.key;
    case 'remediations':
      return idea === undefined ? meeting.key : noteName({ idea });
    default:
      return meeting.key;
  }
}

function useLaterSections(): readonly NotesSection[] {
  const reached = useStage((stage) => stage.phases.some((fact) => fact.phase === 'learnings'));
  const ideas = useStage((stage) => stage.ideas);
  return useMemo(
    () => [
      ...ideas.toReversed().map(({ id, text }) => section({ idea: id }, '', words.idea(text))),
      ...(reached ? [learnings] : []),
    ],
    [ideas, reached],
  );
}

function useEventSections(): readonly NotesSection[] {
  const events = useRetro((view) => view.events);
  const zone = useStage((stage) => stage.about.zone);
  return useMemo(
    () =>
      events.map((event, index) => {
        const time = eventTime(event, zone);
        const day = dayOf(event, zone);
        const begins = day !== undefined && day !== dayOf(events[index - 1], zone);
        return {
          ...section({ event: event.id }, time, event.text, words.ofEvent(time, event.text)),
          ...(begins ? { day } : {}),
        };
      }),
    [events, zone],
  );
}

function useCurrentEvent(): string | undefined {
  const events = useRetro((view) => view.events);
  const facts = useStage((stage) => stage.walk);
  return useMemo(
    () =>
      walk(
        facts,
        events.map(({ id }) => id),
      ).current,
    [facts, events],
  );
}

function dayOf(event: TimelineEvent | undefined, zone: string): string | undefined {
  return event?.at ? dayText(event.at, zone) : undefined;
}

/** Where a section stands on the page: to scroll to, and to find again. */
export const sectionId = (key: string): string => key.replaceAll(':', '-');

const meeting = section('meeting', '', words.meeting);
const learnings = section('learnings', '', words.learnings);

function section(place: NotePlace, time: string, title: string, name = title): NotesSection {
  return { key: noteName(place), place, time, title, name };
}
