/** The whole record as it reads now, for what looks at all of it: a moment behind the keys, never in their way. */
import { useCallback, useDeferredValue, useMemo, useRef, useSyncExternalStore } from 'react';
import { textOf } from 'shared/documents/record.ts';
import type { FrozenSection } from 'shared/retro/frozen.ts';
import { resolved } from 'shared/retro/live-blocks.ts';
import { partsOf } from 'shared/retro/record.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { useDocument, useRetro } from './use-retro.tsx';

const nothing: readonly FrozenSection[] = [];

export function useWholeRecord(source: RecordSource): readonly FrozenSection[] {
  const doc = useDocument('record');
  const outline = useRetro((view) => view.record);
  const changes = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        changes.current += 1;
        listener();
      };
      doc?.on('update', changed);
      return () => doc?.off('update', changed);
    },
    [doc],
  );
  const change = useDeferredValue(useSyncExternalStore(subscribe, () => changes.current));
  // What the meeting says is read once, however many keys are pressed.
  const live = useMemo(
    () =>
      new Map(
        (outline?.parts ?? []).map((part) => [
          part.id,
          part.kind === 'text' ? undefined : resolved(part.kind, source, part.choice),
        ]),
      ),
    [outline, source],
  );
  return useMemo(() => {
    if (!doc || !outline) return nothing;
    const text = textOf(doc);
    return outline.sections.map(({ id, title }) => ({
      id,
      title,
      prose: partsOf(id, outline).flatMap((part) => live.get(part.id) ?? text(part.id)),
    }));
    // Texts are read again when the document changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [doc, outline, live, change]);
}
