/** Tiptap, wrapped once: a shared fragment in, prose out. Loaded only where prose is written. */
import { type AnyExtension, type Editor as TiptapEditor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useMemo, useRef } from 'react';
import { isSafeUrl } from 'shared/retro/timeline.ts';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { Bounds, whenTooLong } from './bounds.ts';
import { Caret } from './caret.ts';
import { OwnMarks } from './own-marks.ts';
import { ParagraphFacts } from './paragraph-facts.ts';
import { Steady } from './steady.ts';
import './editor.css';

export type { TiptapEditor };

export interface EditorProps {
  /** The shared text. A new fragment (after a refusal) makes a new editor. */
  readonly fragment: Y.XmlFragment;
  /** Shows other people's carets, where the room carries them. */
  readonly awareness?: Awareness | undefined;
  /** What the field is, for readers. */
  readonly label: string;
  /** Shown while it is empty. */
  readonly placeholder?: string | undefined;
  /** Further schema or behaviour; must keep its identity between renders. */
  readonly extensions?: readonly AnyExtension[] | undefined;
  readonly takesFocus?: boolean | undefined;
  /** px below the caret that something else covers: the text scrolls before the caret gets there. */
  readonly coveredBelow?: number | undefined;
  /** Called with the editor when it stands, and with undefined before it goes. */
  readonly onEditor?: ((editor: TiptapEditor | undefined) => void) | undefined;
  /** Something was pasted that is too long to be sent at once; nothing was changed. */
  readonly onTooLong?: (() => void) | undefined;
}

const none: readonly AnyExtension[] = [];

/**
 * Only what shared/documents/prose.ts can read. Nothing in it writes by itself (no trailing paragraph, no links out
 * of host names), or every open editor would write for everybody.
 */
const kit = StarterKit.configure({
  undoRedo: false,
  trailingNode: false,
  strike: false,
  underline: false,
  horizontalRule: false,
  heading: { levels: [2, 3, 4] },
  link: {
    openOnClick: false,
    defaultProtocol: 'https',
    isAllowedUri: isSafeUrl,
    shouldAutoLink: isSafeUrl,
    // The address alone is stored; how a link opens is the reader's affair.
    HTMLAttributes: { target: null, rel: null, class: null },
  },
});

/** Last of all: whoever has a list open takes Escape first. */
const LeaveByEscape = Extension.create({
  name: 'leaveByEscape',
  priority: 1,
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        // At once, not with the next frame as the command does: the key pressed next is no text any more.
        this.editor.view.dom.blur();
        return true;
      },
    };
  },
});

export default function Editor(props: EditorProps) {
  const { fragment, awareness, extensions = none, takesFocus = false, coveredBelow = 0, onEditor } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const all = useMemo(
    () => [
      kit,
      ParagraphFacts,
      Bounds,
      LeaveByEscape,
      OwnMarks,
      Steady,
      Collaboration.configure({ fragment }),
      ...(awareness ? [Caret.configure({ awareness })] : []),
      ...extensions,
    ],
    [fragment, awareness, extensions],
  );
  const editor = useEditor(
    {
      extensions: all,
      injectCSS: false,
      autofocus: takesFocus ? 'end' : false,
      editorProps: {
        attributes: () => attributesOf(latest.current),
        scrollThreshold: { top: 0, right: 0, bottom: coveredBelow, left: 0 },
        scrollMargin: { top: 5, right: 5, bottom: coveredBelow + 5, left: 5 },
      },
    },
    [all],
  );
  useEffect(() => {
    // One that was let go meanwhile is followed by another at once.
    if (editor.isDestroyed) return undefined;
    whenTooLong(editor, () => latest.current.onTooLong?.());
    onEditor?.(editor);
    return () => onEditor?.(undefined);
  }, [editor, onEditor]);
  return <EditorContent editor={editor} />;
}

function attributesOf({ label, placeholder }: EditorProps): Record<string, string> {
  return {
    'aria-label': label,
    role: 'textbox',
    'aria-multiline': 'true',
    class: 'prose',
    ...(placeholder === undefined ? {} : { 'data-placeholder': placeholder }),
  };
}
