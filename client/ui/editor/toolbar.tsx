/** What a text field can do, as buttons: one stop for Tab, arrows inside. Loaded with the editor. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import Bold from 'lucide-react/icons/bold';
import Italic from 'lucide-react/icons/italic';
import List from 'lucide-react/icons/list';
import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { classes } from '../classes.ts';
import { QuoteGlyph } from '../glyphs.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { words } from '../words.ts';
import { LinkTool } from './link-tool.tsx';
import css from './toolbar.module.css';

export interface EditorToolbarProps {
  /** The editor being written in; undefined while there is none. */
  readonly editor: Editor | undefined;
  readonly label: string;
  /** Further tools, after a line. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

const nothing = { bold: false, italic: false, list: false, quote: false };

export function EditorToolbar({ editor, label, children, className }: EditorToolbarProps) {
  const on =
    useEditorState({
      editor: editor ?? null,
      selector: ({ editor: now }) =>
        now && {
          bold: now.isActive('bold'),
          italic: now.isActive('italic'),
          list: now.isActive('bulletList'),
          quote: now.isActive('blockquote'),
        },
    }) ?? nothing;
  const unavailable = editor ? undefined : words.prose.notYet;
  const act = (run: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    editor && void run(editor.chain().focus()).run();
  return (
    <Toolbar aria-label={label} className={classes(css['toolbar'], className)}>
      <IconButton
        size="small"
        label={words.prose.bold}
        keys="Mod+B"
        icon={<Icon of={Bold} />}
        pressed={on.bold}
        unavailable={unavailable}
        onClick={act((chain) => chain.toggleBold())}
      />
      <IconButton
        size="small"
        label={words.prose.italic}
        keys="Mod+I"
        icon={<Icon of={Italic} />}
        pressed={on.italic}
        unavailable={unavailable}
        onClick={act((chain) => chain.toggleItalic())}
      />
      <IconButton
        size="small"
        label={words.prose.list}
        keys="Mod+Shift+8"
        icon={<Icon of={List} />}
        pressed={on.list}
        unavailable={unavailable}
        onClick={act((chain) => chain.toggleBulletList())}
      />
      <IconButton
        size="small"
        label={words.prose.quote}
        keys="Mod+Shift+B"
        icon={<QuoteGlyph />}
        pressed={on.quote}
        unavailable={unavailable}
        onClick={act((chain) => chain.toggleBlockquote())}
      />
      <LinkTool editor={editor} />
      {children && <span className={css['line']} />}
      {children}
    </Toolbar>
  );
}
