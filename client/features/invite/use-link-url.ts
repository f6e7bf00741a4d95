import { useCallback } from 'react';
import { useAct } from '../../sync/use-act.ts';
import { freshUrl, keepFresh } from './fresh-links.ts';

/** The address of a link, minted when this tab has none; undefined when that was refused, which is said already. */
export function useLinkUrl(): (id: string) => Promise<string | undefined> {
  const act = useAct();
  return useCallback(
    async (id: string) => {
      if (freshUrl(id) === undefined) {
        const answer = await act({ type: 'copy-link', link: id });
        if (answer.ok && answer.link) keepFresh(answer.link);
      }
      return freshUrl(id);
    },
    [act],
  );
}
