/** From read lines to events on the timeline: chosen rows only, each once, and one step to take back. */
import { useMemo } from 'react';
import { addEvents, importedKeys, maxEvents, removeEvents } from 'shared/documents/board.ts';
import { corrected, type Correction } from 'shared/evidence/correct.ts';
import type { EventDraft, Reading } from 'shared/evidence/draft.ts';
import { keepLines } from 'shared/evidence/keep-lines.ts';
import { eventsFromDrafts } from 'shared/evidence/to-events.ts';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
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

/** @param lines what was read, when each event is to keep its own as a source */
export function useImport(
  read: Reading | undefined,
  leftOut: ReadonlySet<string>,
  corrections: ReadonlyMap<string, Correction>,
  lines: string | undefined,
): Import {
  const doc = useDocument('board');
  const { store } = useOpenRetro();
  const events = useRetro((view) => view.events);
  const { origin, asOne } = useUndo('board');
  const imported = useMemo(() => importedKeys(events), [events]);
  const reading = useMemo(() => withCorrections(read, corrections), [read, corrections]);
  const taken = useMemo(() => (reading ? takenDrafts(reading, leftOut, imported) : []), [reading, leftOut, imported]);
  const already = reading?.ok ? reading.drafts.filter((draft) => imported.has(draft.key)).length : 0;

  const add = (): string | undefined => {
    if (!doc || taken.length === 0) return words.nothing;
    if (store.getState().events.length + taken.length > maxEvents) return timelineWords.tooMany(maxEvents);
    const drafts = lines === undefined || !reading?.ok ? taken : withLines(taken, reading.drafts, lines);
    const made = eventsFromDrafts(drafts, newId(), newId);
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

/** Where a row's lines end depends on all rows, taken or not. */
function withLines(taken: readonly EventDraft[], all: readonly EventDraft[], lines: string): readonly EventDraft[] {
  const chosen = new Set(taken.map((draft) => draft.line));
  return keepLines(all, lines).filter((draft) => chosen.has(draft.line));
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
