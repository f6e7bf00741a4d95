/** What a link leads to, looked at without entering. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { LinkView } from 'shared/protocol/api.ts';
import { onSecret, secretOf } from '../../api/link-secret.ts';
import { lookAtLink } from '../../api/retros.ts';

export type Look =
  | { readonly state: 'looking' }
  /** The address holds no secret any more: it was reloaded, or came from the history. */
  | { readonly state: 'no-secret' }
  | { readonly state: 'seen'; readonly view: LinkView; readonly secret: string }
  | { readonly state: 'refused'; readonly reason: RefusalReason };

export function useLook(link: string): Look {
  const secret = useSyncExternalStore(onSecret, () => secretOf(link));
  const [look, setLook] = useState<Look>({ state: 'looking' });
  useEffect(() => {
    if (secret === undefined) return undefined;
    let gone = false;
    const see = async () => {
      const answer = await lookAtLink(link, secret);
      if (gone) return;
      setLook(answer.ok ? { state: 'seen', view: answer.view, secret } : { state: 'refused', reason: answer.reason });
    };
    void see();
    return () => {
      gone = true;
    };
  }, [link, secret]);
  return secret === undefined ? { state: 'no-secret' } : look;
}
