/** Prose of a document as plain blocks, for readers: no editor is loaded. A file of its own: the first page has none. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { noteName, type NotePlace } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import type { Prose } from 'shared/retro/prose.ts';
import type * as Y from 'yjs';
import { useDocument } from './use-retro.tsx';

const noProse: Prose = [];

/** A root fragment. */
export function useProse(kind: DocumentKind, root: string): Prose {
  return useProseOf(useDocument(kind), root);
}

export function useProseOf(doc: Y.Doc | undefined, root: string): Prose {
  const cache = useRef<{ doc: Y.Doc; root: string; prose: Prose } | undefined>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!doc) return () => undefined;
      const fragment = doc.getXmlFragment(root);
      const changed = () => {
        cache.current = undefined;
        listener();
      };
      fragment.observeDeep(changed);
      return () => fragment.unobserveDeep(changed);
    },
    [doc, root],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!doc) return noProse;
    if (cache.current?.doc !== doc || cache.current.root !== root) {
      cache.current = { doc, root, prose: readProse(doc.getXmlFragment(root)) };
    }
    return cache.current.prose;
  });
}

export function useNote(place: NotePlace): Prose {
  return useProse('board', noteName(place));
}
