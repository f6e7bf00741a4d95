/** An answer of the server to a question that changes: only the latest question's answer counts. */
import { useCallback, useEffect, useState } from 'react';
import type { Answer, Refused } from 'shared/protocol/api.ts';

export type Asked<T> =
  | { readonly state: 'looking' }
  /** `stale`: of the question before, shown while the next one is on its way. */
  | { readonly state: 'here'; readonly answer: { readonly ok: true } & T; readonly stale: boolean }
  | { readonly state: 'refused'; readonly reason: Refused['reason'] };

/**
 * @param key what is asked; another key is another question
 * @param ask the same function as long as the key is the same
 */
export function useAsked<T>(key: string, ask: () => Promise<Answer<T>>): { asked: Asked<T>; again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'looking' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setAsked((before) => (before.state === 'here' ? { ...before, stale: true } : { state: 'looking' }));
    void ask().then((answer) => {
      if (!isWanted) return;
      setAsked(
        answer.ok ? { state: 'here', answer, stale: false } : { state: 'refused', reason: (answer as Refused).reason },
      );
    });
    return () => {
      isWanted = false;
    };
    // The key says when the question is another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { asked, again };
}
