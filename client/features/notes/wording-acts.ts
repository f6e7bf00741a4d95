/** What one can do about a line one writes: mark it as somebody's own words, or have whoever leads ask. */
import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { noteWordingWords as words } from 'shared/sentences/note-wording.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLeader } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';

/** Goes to whoever leads as a suggestion; where talk time is off there are none, and it is a message. */
export function useAskKnown(): () => void {
  const act = useAct();
  const talk = useStage((stage) => stage.about.settings.talk);
  const leader = useLeader() ?? words.leader;
  return useCallback(() => {
    const sent = talk ? act({ type: 'suggest', what: 'was-known' }) : act({ type: 'message', text: words.askedText });
    void sent.then((answer) => answer.ok && announce(words.asked(leader)));
  }, [act, talk, leader]);
}

/** The caret is in a line of the open note. */
export function isInLine(editor: Editor | undefined): editor is Editor {
  return editor !== undefined && !editor.isDestroyed && editor.isFocused && editor.isActive('paragraph');
}
