import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import Link2 from 'lucide-react/icons/link';
import { type FormEvent, useRef, useState } from 'react';
import { isSafeUrl } from 'shared/retro/timeline.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { Popover } from '../popover.tsx';
import { words } from '../words.ts';
import css from './toolbar.module.css';

/** Makes the selected words a link, or changes the one the caret is in. */
export function LinkTool({ editor }: { readonly editor: Editor | undefined }) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const href = useEditorState({ editor: editor ?? null, selector: ({ editor: now }) => hrefAt(now) }) ?? undefined;
  const close = () => {
    setOpen(false);
    // The popover gives focus back to its button first.
    requestAnimationFrame(() => editor?.commands.focus());
  };
  return (
    <>
      <IconButton
        ref={anchor}
        size="small"
        label={words.prose.link}
        icon={<Icon of={Link2} />}
        pressed={href !== undefined}
        aria-expanded={open}
        aria-haspopup="dialog"
        unavailable={editor ? undefined : words.prose.notYet}
        onClick={() => setOpen((was) => !was)}
      />
      {editor && (
        <Popover open={open} onClose={() => setOpen(false)} anchor={anchor} label={words.prose.link}>
          <LinkForm editor={editor} href={href} onDone={close} />
        </Popover>
      )}
    </>
  );
}

interface LinkFormProps {
  readonly editor: Editor;
  readonly href: string | undefined;
  readonly onDone: () => void;
}

function LinkForm({ editor, href, onDone }: LinkFormProps) {
  const [address, setAddress] = useState(href ?? '');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const url = completed(address);
    if (!isSafeUrl(url)) return setRefused(true);
    setLink(editor, url);
    onDone();
  };
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    onDone();
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <Field
        label={words.prose.address}
        hint={words.prose.addressHint}
        type="url"
        takesFocus
        value={address}
        onChange={(text) => {
          setRefused(false);
          setAddress(text);
        }}
        refusal={refused ? words.prose.addressRefused : undefined}
      />
      <div className={css['acts']}>
        <Button type="submit" size="small" keys="Enter">
          {words.prose.setLink}
        </Button>
        {href !== undefined && (
          <Button size="small" look="quiet" onClick={remove}>
            {words.prose.removeLink}
          </Button>
        )}
      </div>
    </form>
  );
}

function hrefAt(editor: Editor | null): string | undefined {
  const href: unknown = editor?.getAttributes('link')['href'];
  return typeof href === 'string' ? href : undefined;
}

/** "example.org/a" → "https://example.org/a"; what names its own scheme stays and is judged by it. */
function completed(typed: string): string {
  const address = typed.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(address) || !address.includes('.') ? address : `https://${address}`;
}

function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (empty && !editor.isActive('link')) {
    editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    return;
  }
  editor.chain().extendMarkRange('link').setLink({ href }).run();
}
