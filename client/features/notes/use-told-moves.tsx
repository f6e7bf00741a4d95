/** Says where whoever leads went: a word for readers; a message with a way there for whoever is writing. */
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useEffect, useRef } from 'react';
import { notesWords } from 'shared/sentences/notes.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { dismissToast, showToast } from '../../ui/toasts.ts';
import type { NotesSection } from './sections.ts';

const words = notesWords.leads;

export interface ToldMoves {
  readonly leads: NotesSection | undefined;
  readonly leader: string;
  /** The section being written is another one. */
  readonly elsewhere: boolean;
  /** The caret is in the notes. */
  readonly isWriting: () => boolean;
  readonly go: () => void;
  readonly keys: Shortcut;
}

export function useToldMoves({ leads, leader, elsewhere, isWriting, go, keys }: ToldMoves): void {
  const before = useRef(leads?.key);
  const shown = useRef<number>(undefined);
  const latest = useRef({ elsewhere, isWriting, go, keys });
  useEffect(() => {
    latest.current = { elsewhere, isWriting, go, keys };
  });
  const key = leads?.key;
  const place = leads?.time || leads?.title || '';
  useEffect(() => {
    const moved = key !== undefined && before.current !== undefined && before.current !== key;
    before.current = key;
    if (!moved) return undefined;
    const text = words.moved(leader, place);
    if (!latest.current.elsewhere || !latest.current.isWriting()) {
      announce(text);
      return undefined;
    }
    shown.current = showToast({
      text: `${text} ${words.stayed}`,
      icon: <Icon of={ArrowRight} />,
      lasts: 6000,
      topic: 'leader-moved',
      actions: [{ label: words.goShort, keys: latest.current.keys, run: () => latest.current.go() }],
    });
    return undefined;
    // A renamed event is no move.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  useEffect(() => {
    const put = () => {
      if (shown.current !== undefined) dismissToast(shown.current);
      shown.current = undefined;
    };
    if (!elsewhere) put();
    return put;
  }, [elsewhere]);
}
