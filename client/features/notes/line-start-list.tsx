/** The list that opens under "@" and "/". Focus stays in the text, which names the chosen option. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { notesWords } from 'shared/sentences/notes.ts';
import { announce } from '../../ui/announcer.ts';
import { classes } from '../../ui/classes.ts';
import { LabelIcon } from '../../ui/prose/label-mark.tsx';
import type { Offer } from './line-offers.ts';
import css from './line-start-list.module.css';
import { lineStartOf, optionId, takeOffer } from './line-start.ts';

export interface LineStartListProps {
  readonly editor: Editor;
  readonly listId: string;
  /** What the list is placed in. */
  readonly around: RefObject<HTMLElement | null>;
  readonly taken: (offer: Offer) => void;
}

export function LineStartList({ editor, listId, around, taken }: LineStartListProps) {
  const now = useEditorState({
    editor,
    selector: ({ editor: live }) => (live.isFocused ? lineStartOf(live.state) : undefined),
    equalityFn: (a, b) => a === b,
  });
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const from = now?.from;
  const chosen = now?.offers[now.chosen]?.text;
  const count = now?.offers.length ?? 0;
  useLayoutEffect(() => {
    const frame = around.current?.getBoundingClientRect();
    if (from === undefined || !frame) return;
    const at = editor.view.coordsAtPos(from);
    setPlace({ left: at.left - frame.left, top: at.bottom - frame.top + 4 });
  }, [editor, around, from]);
  useEffect(() => {
    if (count === 0) return;
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [count, chosen, place]);
  useEffect(() => {
    if (count > 0 && chosen !== undefined) announce(notesWords.offered(count, chosen));
    // Said when the matches change; the choice itself is the text's active descendant.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [count]);
  if (!now) return null;
  return (
    <div
      ref={list}
      id={listId}
      role="listbox"
      aria-label={now.kind === 'who' ? notesWords.who.offer : notesWords.label.offer}
      className={css['list']}
      style={place}
    >
      {now.offers.map((offer, index) => (
        // The text handles the keys; this is the way for a pointer.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={offer.id}
          id={optionId(listId, offer)}
          role="option"
          aria-selected={index === now.chosen}
          className={classes(css['option'], index === now.chosen && css['chosen'])}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => takeOffer(editor, { taken }, index)}
        >
          {offer.label && <LabelIcon label={offer.label} />}
          {offer.text}
        </div>
      ))}
    </div>
  );
}
