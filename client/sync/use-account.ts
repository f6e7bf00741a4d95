/** React's side of an account: its document, its passages, their words. Opened by the page that shows it. */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { followPassages, passageName, type Passage } from 'shared/documents/account.ts';
import type { Followed } from 'shared/documents/follow.ts';
import type { Prose } from 'shared/retro/prose.ts';
import type * as Y from 'yjs';
import { useProseOf } from './use-prose.ts';
import { useOpenRetro } from './use-retro.tsx';

/** An account that is open on this screen. */
export interface AccountHere {
  /** Person id. */
  readonly owner: string;
  /** Which of its owner's accounts it is. */
  readonly life: number;
  readonly doc: Y.Doc;
}

/** @param life which of the owner's accounts; undefined while there is none to open */
export function useAccountDocument(owner: string, life: number | undefined): Y.Doc | undefined {
  const { accounts } = useOpenRetro();
  useEffect(() => {
    if (life !== undefined) accounts.open(owner, life);
  }, [accounts, owner, life]);
  const subscribe = useCallback((listener: () => void) => accounts.onChange(listener), [accounts]);
  return useSyncExternalStore(subscribe, () => accounts.get(owner, life)?.doc());
}

const none: readonly Passage[] = [];

export function usePassages(doc: Y.Doc | undefined): readonly Passage[] {
  const followed = useRef<{ doc: Y.Doc; passages: Followed<readonly Passage[]> } | undefined>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!doc) return () => undefined;
      const passages = followPassages(doc, listener);
      followed.current = { doc, passages };
      return () => {
        passages.stop();
        followed.current = undefined;
      };
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => {
    const { current } = followed;
    return doc && current?.doc === doc ? current.passages.get() : none;
  });
}

export function usePassageProse(doc: Y.Doc | undefined, passage: string): Prose {
  return useProseOf(doc, passageName(passage));
}
