/** From read lines to events on the timeline: chosen rows only, each once, and one step to take back. */
import { useMemo } from 'react';
import { addEvents, importedKeys, maxEvents, removeEvents } from 'shared/documents/board.ts';
import { corrected, type Correction } from 'shared/evidence/correct.ts';
import type { EventDraft, Reading } from 'shared/evidence/draft.ts';
import { eventsFromDrafts } from 'shared/evidence/to-events.ts';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { newId } from '../../api/ids.ts';
import { useDocument, useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { useUndo } from '../../sync/undo.ts';
import { showToast } from '../../ui/toasts.ts';
import { rowName, takenDrafts } from './import-preview.tsx';

export interface Import {
  /** As read and corrected. */
  readonly reading: Reading | undefined;
  readonly imported: ReadonlySet<string>;
  readonly taken: readonly EventDraft[];
  /** Rows that are on the timeline already. */
  readonly already: number;
  /** @returns why nothing was added, if so */
  readonly add: () => string | undefined;
}

/**
 * @param lines what each event is to keep as its source, by the line it begins on
 * @param counts how many were chosen, and how many are there already, of all that was read: fewer are handed over
 */
export function useImport(
  read: Reading | undefined,
  leftOut: ReadonlySet<string>,
  corrections: ReadonlyMap<string, Correction>,
  lines: Readonly<Record<number, string>> | undefined,
  counts: { readonly chosen: number; readonly already: number } | undefined,
): Import {
  const doc = useDocument('board');
  const { store } = useOpenRetro();
  const events = useRetro((view) => view.events);
  const { origin, asOne } = useUndo('board');
  const imported = useMemo(() => importedKeys(events), [events]);
  const reading = useMemo(() => withCorrections(read, corrections), [read, corrections]);
  const taken = useMemo(() => (reading ? takenDrafts(reading, leftOut, imported) : []), [reading, leftOut, imported]);
  const { chosen = 0, already = 0 } = counts ?? {};

  const add = (): string | undefined => {
    if (!doc || taken.length === 0) return words.nothing;
    if (chosen > maxEvents) return takeInWords.tooMany(chosen, maxEvents);
    const there = store.getState().events;
    if (there.length + taken.length > maxEvents) return timelineWords.tooMany(maxEvents);
    const drafts = lines === undefined ? taken : withLines(taken, lines);
    const ids = new Map(
      there.flatMap(({ id, importedFrom }) => (importedFrom ? [[importedFrom.key, id] as const] : [])),
    );
    const made = eventsFromDrafts(drafts, newId(), newId, ids);
    asOne(() => addEvents(doc, made, origin));
    const takeBack = () => {
      asOne(() =>
        removeEvents(
          doc,
          made.map((event) => event.id),
          origin,
        ),
      );
      showToast({ text: words.takenBack(made.length), topic: 'import' });
    };
    showToast({
      text: words.added(made.length, already),
      topic: 'import',
      actions: [{ label: words.takeBack, run: takeBack }],
      lasts: 15_000,
    });
    return undefined;
  };
  return { reading, imported, taken, already, add };
}

function withLines(taken: readonly EventDraft[], lines: Readonly<Record<number, string>>): readonly EventDraft[] {
  return taken.map((draft) => {
    const excerpt = lines[draft.line];
    return excerpt === undefined ? draft : { ...draft, excerpt };
  });
}

function withCorrections(
  reading: Reading | undefined,
  corrections: ReadonlyMap<string, Correction>,
): Reading | undefined {
  if (!reading?.ok || corrections.size === 0) return reading;
  const drafts = reading.drafts.map((draft) => {
    const correction = corrections.get(rowName(draft));
    return correction ? corrected(draft, correction) : draft;
  });
  return { ...reading, drafts };
}
