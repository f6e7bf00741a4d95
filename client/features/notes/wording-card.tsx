/** What can be done about words of a note that a hint speaks of: they are a quote, or the leader asks. */
import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { noteWordingWords as words } from 'shared/sentences/note-wording.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { HintCard } from '../../ui/editor/hint-card.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { setLabel } from './remark.ts';
import { useAskKnown } from './wording-acts.ts';

export interface WordingCardProps {
  readonly editor: Editor;
  readonly around: RefObject<HTMLElement | null>;
  readonly keys: { readonly quote: Shortcut; readonly known: Shortcut };
}

export function WordingCard({ editor, around, keys }: WordingCardProps) {
  const ask = useAskKnown();
  return (
    <HintCard editor={editor} around={around} words={words}>
      <Button size="small" keys={keys.quote} onClick={() => quoteLine(editor)}>
        {words.quote}
      </Button>
      <Button size="small" keys={keys.known} onClick={ask}>
        {words.ask}
      </Button>
    </HintCard>
  );
}

/** What somebody said stays as they said it: the line is marked as their words, and not looked at any more. */
export function quoteLine(editor: Editor): void {
  setLabel(editor, 'quote');
  announce(words.quoted);
}
