/** Who is heard just now by devices that listen, for those who run the meeting. Said by the server, stored nowhere. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { someone } from 'shared/talk/turns.ts';
import type { OpenRetro } from './open-retro.ts';
import { useOpenRetro } from './use-retro.tsx';

/** Ids hold no space and no question mark. */
const unknown = '?';

/** Person ids, and `someone`. */
export function useSpeaking(): ReadonlySet<string> {
  const retro = useOpenRetro();
  const subscribe = useCallback(
    (changed: () => void) => {
      let leave: () => void = () => undefined;
      // Another sitting has another `aside`.
      const attach = () => {
        leave();
        const awareness = retro.replica('aside')?.awareness();
        awareness?.on('change', changed);
        leave = () => awareness?.off('change', changed);
        changed();
      };
      const stop = retro.onDocument(attach);
      attach();
      return () => {
        stop();
        leave();
      };
    },
    [retro],
  );
  const said = useSyncExternalStore(subscribe, () => speakingIn(retro));
  return useMemo(
    () => new Set(said.split(' ').flatMap((id) => (id === '' ? [] : [id === unknown ? someone : id]))),
    [said],
  );
}

function speakingIn(retro: OpenRetro): string {
  for (const state of retro.replica('aside')?.awareness().getStates().values() ?? []) {
    const speaking: unknown = state['speaking'];
    if (Array.isArray(speaking))
      return speaking.map((person: unknown) => (person === someone ? unknown : String(person))).join(' ');
  }
  return '';
}
