/** The editor of one note: the shared text with names, labels and other people's carets. Loaded when it is opened. */
import type { Editor as TextEditor } from '@tiptap/core';
import { type FocusEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { noteOf, type NotePlace } from 'shared/documents/board.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import Editor from '../../ui/editor/editor.tsx';
import { closeHint, lookAgain, Wording } from '../../ui/editor/wording.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Named, Offer } from './line-offers.ts';
import { LineStartList } from './line-start-list.tsx';
import { LineStartOffers } from './line-start.ts';
import css from './note-section.module.css';
import { Remark } from './remark.ts';
import { useAskKnown } from './wording-acts.ts';
import { useWordingOn, wordingIsOn } from './use-wording-on.ts';
import { WordingCard, type WordingCardProps } from './wording-card.tsx';

/** px; on a phone quick capture stays in sight over the end of the page. */
const footHeight = 130;

export interface NoteEditorProps {
  readonly place: NotePlace;
  /** Names the field for readers. */
  readonly name: string;
  readonly takesFocus: boolean;
  readonly keys: WordingCardProps['keys'];
  readonly onEditor: (editor: TextEditor | undefined) => void;
}

export default function NoteEditor({ place, name, takesFocus, keys, onEditor }: NoteEditorProps) {
  const doc = useDocument('board');
  const retro = useOpenRetro();
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor>();
  const people = useLatestPeople(editor);
  const ask = useLatest(useAskKnown());
  const fragment = useMemo(() => doc && noteOf(doc, place), [doc, place]);
  const extensions = useMemo(
    () => [
      Remark.configure({ nameOf: (id) => people.current.find((each) => each.id === id)?.short ?? eventWords.someone }),
      LineStartOffers.configure({ people: () => people.current, listId, taken }),
      Wording.configure({ isOn: wordingIsOn, look: (line) => hintsFor(line, 'record'), ask: () => ask.current() }),
    ],
    [people, listId, ask],
  );
  const stands = useCallback(
    (next: TextEditor | undefined) => {
      setEditor(next);
      onEditor(next);
    },
    [onEditor],
  );
  const [looks] = useWordingOn();
  useEffect(() => {
    if (editor && !editor.isDestroyed) lookAgain(editor);
  }, [editor, looks]);
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (editor && !editor.isDestroyed && !currentTarget.contains(relatedTarget)) closeHint(editor);
  };
  if (!fragment) return null;
  return (
    <div ref={frame} className={css['frame']} onBlur={left}>
      <Editor
        fragment={fragment}
        awareness={retro.replica('board')?.awareness()}
        label={notesWords.sections.field(name)}
        placeholder={notesWords.sections.placeholder}
        extensions={extensions}
        takesFocus={takesFocus}
        coveredBelow={matchMedia('(max-width: 760px)').matches ? footHeight : 0}
        onEditor={stands}
        onTooLong={() => showToast({ text: notesWords.tooLong })}
      />
      {editor && <LineStartList editor={editor} listId={listId} around={frame} taken={taken} />}
      {editor && <WordingCard editor={editor} around={frame} keys={keys} />}
    </div>
  );
}

function taken(offer: Offer): void {
  announce(offer.label ? notesWords.label.set(offer.text) : notesWords.who.set(offer.text));
}

/** What extensions call has to keep its identity; what it does may change. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** The roster as a name on a line needs it; a changed name is drawn anew in the open text. */
function useLatestPeople(editor: TextEditor | undefined) {
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const latest = useRef<readonly Named[]>([]);
  useEffect(() => {
    latest.current = roster.map(({ id, name }) => ({ id, name, short: names.of(id) }));
    if (editor && !editor.isDestroyed) editor.view.updateState(editor.state);
  }, [roster, names, editor]);
  return latest;
}
