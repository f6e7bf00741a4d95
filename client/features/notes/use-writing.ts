/**
 * Which section is written in. It follows whoever leads until somebody puts the caret somewhere; from then on it stays
 * there, and only its writer moves it (ui.md §6).
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { sectionId, type NotesSections } from './sections.ts';

export interface Writing {
  readonly active: string | undefined;
  readonly editor: Editor | undefined;
  /** The section whose editor takes the focus as soon as it stands. */
  readonly takesFocus: boolean;
  readonly onEditor: (editor: Editor | undefined) => void;
  /** Moves to a section and puts the caret there. */
  readonly write: (key: string) => void;
  /** Back into the text that was being written. */
  readonly resume: () => void;
}

/** Retro → the section last written in: still there when the notes come back from behind a tab. */
const lastIn = new Map<string, string>();

export function useWriting({ all, leads }: NotesSections): Writing {
  const { retro } = useOpenRetro().seat;
  const [chosen, setChosen] = useState(() => lastIn.get(retro));
  const [takesFocus, setTakesFocus] = useState(false);
  const [editor, setEditor] = useState<Editor>();
  const known = chosen !== undefined && all.some(({ key }) => key === chosen);
  const active = known ? chosen : (leads ?? all[0]?.key);
  const latest = useRef(active);
  useEffect(() => {
    latest.current = active;
  });
  useEffect(() => {
    if (chosen !== undefined) lastIn.set(retro, chosen);
  }, [retro, chosen]);

  // Nobody's caret has been in this editor yet: it then begins at the end of what is there.
  const wasIn = useRef(false);
  useEffect(() => {
    wasIn.current = false;
    if (!editor) return undefined;
    // The first caret pins the section.
    const pin = () => {
      wasIn.current = true;
      setChosen(latest.current);
    };
    editor.on('focus', pin);
    if (editor.isFocused) pin();
    return () => void editor.off('focus', pin);
  }, [editor]);

  const write = useCallback((key: string) => {
    setChosen(key);
    setTakesFocus(true);
    requestAnimationFrame(() => document.getElementById(sectionId(key))?.scrollIntoView({ block: 'nearest' }));
  }, []);
  const resume = useCallback(() => {
    setTakesFocus(true);
    if (!editor || editor.isDestroyed) return;
    if (!wasIn.current) editor.commands.setTextSelection(editor.state.doc.content.size);
    // At once, where the focus command waits for a frame: the next key pressed is already text.
    editor.view.focus();
    editor.commands.scrollIntoView();
  }, [editor]);
  return { active, editor, takesFocus, onEditor: setEditor, write, resume };
}
