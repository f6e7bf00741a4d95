/** Tiptap, wrapped once: a shared fragment in, prose out. Loaded only where prose is written. */
import type { AnyExtension, Editor as TiptapEditor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useMemo } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { Caret } from './caret.ts';
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
  readonly placeholder?: string;
  /** Further schema or behaviour, e.g. labelled paragraphs; must keep its identity between renders. */
  readonly extensions?: readonly AnyExtension[];
  readonly takesFocus?: boolean;
  /** Called with the editor when it stands, and with undefined before it goes. */
  readonly onEditor?: (editor: TiptapEditor | undefined) => void;
}

const none: readonly AnyExtension[] = [];

export default function Editor(props: EditorProps) {
  const { fragment, awareness, label, placeholder, extensions = none, takesFocus = false, onEditor } = props;
  const all = useMemo(
    () => [
      StarterKit.configure({
        undoRedo: false,
        heading: { levels: [2, 3, 4] },
        link: { openOnClick: false, protocols: ['http', 'https'], HTMLAttributes: { rel: 'noreferrer' } },
        horizontalRule: false,
        underline: false,
      }),
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
        attributes: {
          'aria-label': label,
          role: 'textbox',
          'aria-multiline': 'true',
          class: 'prose',
          ...(placeholder === undefined ? {} : { 'data-placeholder': placeholder }),
        },
      },
    },
    [all],
  );
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(undefined);
  }, [editor, onEditor]);
  return <EditorContent editor={editor} />;
}
