/** Whether a section has words, people's own or live ones, followed without an editor. */
import { useMemo } from 'react';
import { resolved } from 'shared/retro/live-blocks.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { partsOf } from 'shared/retro/record.ts';
import { useRecordSource } from '../../sync/use-record-source.tsx';
import { useProse } from '../../sync/use-prose.ts';
import { useRetro } from '../../sync/use-retro.tsx';

/** Its main text. */
export function useHasOwnWords(section: string): boolean {
  return !isEmpty(useProse('record', `section:${section}`));
}

export function useHasWords(section: string): boolean {
  const own = useHasOwnWords(section);
  const parts = useRetro((view) => view.record?.parts);
  const source = useRecordSource();
  const live = useMemo(
    () =>
      partsOf(section, { parts: parts ?? [] }).some((part) =>
        part.kind === 'text' ? part.id !== section : resolved(part.kind, source, part.choice).length > 0,
      ),
    [section, parts, source],
  );
  return own || live;
}
