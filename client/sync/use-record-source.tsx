/** What live blocks of the record are read from: the same facts the server reads when it freezes a revision. */
import { createContext, useCallback, useContext, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { noteName, noteOf, type NotePlace } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import type { Prose } from 'shared/retro/prose.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { eventWords } from 'shared/sentences/event.ts';
import type * as Y from 'yjs';
import { useDocument, useRetro, useStage } from './use-retro.tsx';

type Notes = (place: NotePlace) => Prose;

const Context = createContext<RecordSource | undefined>(undefined);

/** Read once for a whole page, however many blocks stand on it. */
export function RecordSourceProvider({ children }: { readonly children: ReactNode }) {
  return <Context value={useSource()}>{children}</Context>;
}

export function useRecordSource(): RecordSource {
  const source = useContext(Context);
  if (!source) throw new Error('useRecordSource: not inside a RecordSourceProvider');
  return source;
}

function useSource(): RecordSource {
  const stage = useStage((all) => all);
  const events = useRetro((view) => view.events);
  const actions = useRetro((view) => view.actions);
  const terms = useRetro((view) => view.record?.terms);
  const notes = useNotes();
  return useMemo(() => {
    const names = new Map(stage.roster.map(({ id, name }) => [id, name]));
    return {
      about: stage.about,
      events,
      noteOf: (event) => notes({ event }),
      meetingNote: notes('meeting'),
      learningsNote: notes('learnings'),
      views: [...stage.views, ...stage.released].toSorted((a, b) => a.at - b.at),
      learnings: stage.learnings,
      ideas: stage.ideas,
      verdicts: stage.verdicts,
      actions: actions ?? [],
      terms: terms ?? [],
      phases: stage.phases,
      pauses: stage.pauses,
      walk: stage.walk,
      nameOf: (person) => names.get(person) ?? eventWords.someone,
    };
  }, [stage, events, actions, terms, notes]);
}

const noNotes: Notes = () => [];

/** All notes of the board, each read once between two changes of it. */
function useNotes(): Notes {
  const doc = useDocument('board');
  const cache = useRef<{ doc: Y.Doc; notes: Notes } | undefined>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        cache.current = undefined;
        listener();
      };
      doc?.on('update', changed);
      return () => doc?.off('update', changed);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!doc) return noNotes;
    if (cache.current?.doc !== doc) cache.current = { doc, notes: readOnce(doc) };
    return cache.current.notes;
  });
}

function readOnce(doc: Y.Doc): Notes {
  const read = new Map<string, Prose>();
  return (place) => {
    const name = noteName(place);
    const known = read.get(name);
    if (known) return known;
    const prose = readProse(noteOf(doc, place));
    read.set(name, prose);
    return prose;
  };
}
