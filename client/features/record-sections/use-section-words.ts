/** Whether a section has words, followed without an editor. */
import { isEmpty } from 'shared/retro/prose.ts';
import { useProse } from '../../sync/use-retro.tsx';

export function useHasWords(id: string): boolean {
  return !isEmpty(useProse('record', `section:${id}`));
}
