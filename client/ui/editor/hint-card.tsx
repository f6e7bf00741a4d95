/** What is said about the words under the caret, for their writer alone; it offers, and changes nothing by itself. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { withRewriteApplied } from 'shared/wording/replace.ts';
import { announce } from '../announcer.ts';
import { Button } from '../button.tsx';
import { PrivateMark } from '../private-mark.tsx';
import css from './hint-card.module.css';
import { openHint, silenceHint, takeRewrite } from './wording.ts';

/** px it takes, so that it never stands outside its frame. */
const width = 340;

export interface HintCardProps {
  readonly editor: Editor;
  /** What it stands in, positioned. */
  readonly around: RefObject<HTMLElement | null>;
  readonly words: {
    readonly title: string;
    readonly onlyYou: string;
    readonly use: (sentence: string) => string;
    readonly leave: string;
    readonly left: string;
  };
  /** What else can be done about the words. */
  readonly children?: ReactNode;
}

export function HintCard({ editor, around, words, children }: HintCardProps) {
  const open = useEditorState({
    editor,
    selector: ({ editor: live }) => openHint(live.state),
    equalityFn: (a, b) => a === b,
  });
  const card = useRef<HTMLDivElement>(null);
  const at = open?.to;
  useLayoutEffect(() => {
    const frame = around.current?.getBoundingClientRect();
    if (at === undefined || !frame || !card.current) return;
    const spot = editor.view.coordsAtPos(at);
    const start = Math.max(0, Math.min(spot.left - frame.left - 40, frame.width - width));
    card.current.style.insetInlineStart = `${start}px`;
    card.current.style.insetBlockStart = `${spot.bottom - frame.top + 6}px`;
    card.current.scrollIntoView({ block: 'nearest' });
  }, [editor, around, at]);
  const reason = open?.hint.reason;
  useEffect(() => {
    if (reason !== undefined) announce(reason);
  }, [reason]);
  if (!open) return null;
  const { hint, line } = open;
  // What somebody is said to have said is never written anew.
  const rewritten = line.said ? undefined : withRewriteApplied(line.text, hint);
  const leave = () => {
    silenceHint(editor);
    editor.commands.focus();
    announce(words.left);
  };
  return (
    <div role="group" aria-label={words.title} className={css['card']} ref={card}>
      <p>
        <q className={css['word']}>{line.text.slice(...hint.span)}</q> {hint.reason}
      </p>
      <div className={css['acts']}>
        {children}
        {rewritten !== undefined && (
          <Button size="small" onClick={() => takeRewrite(editor, open, rewritten)}>
            {words.use(rewritten)}
          </Button>
        )}
        <Button size="small" look="quiet" keys="Esc" onClick={leave}>
          {words.leave}
        </Button>
      </div>
      <PrivateMark seen="few">{words.onlyYou}</PrivateMark>
    </div>
  );
}
