/** The editor of one text of the record: other people's carets, and hints on the wording of what one types oneself. */
import type { Editor as TextEditor } from '@tiptap/core';
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { sectionText } from 'shared/documents/record.ts';
import { recordWordingWords as words } from 'shared/sentences/record-wording.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { useDocument, useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import Editor from '../../ui/editor/editor.tsx';
import { HintCard } from '../../ui/editor/hint-card.tsx';
import { closeHint, lookAgain, Wording } from '../../ui/editor/wording.ts';
import { showToast } from '../../ui/toasts.ts';
import { onceADocument, useRecordWording, wordingIsOn } from './record-wording.ts';
import css from './section-editor.module.css';

export interface SectionEditorProps {
  /** Id of the part whose text it is. */
  readonly part: string;
  readonly label: string;
  readonly placeholder: string;
}

export default function SectionEditor({ part, label, placeholder }: SectionEditorProps) {
  const doc = useDocument('record');
  const retro = useOpenRetro();
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | undefined>(undefined);
  const [looks] = useRecordWording();
  const once = useMemo(() => onceADocument(part), [part]);
  const extensions = useMemo(
    () => [Wording.configure({ isOn: wordingIsOn, look: (line) => hintsFor(line, 'record'), once })],
    [once],
  );
  // Whoever goes speaks of nothing any more.
  useEffect(
    () => () => {
      for (const rule of once.rules) once.may(rule, false);
    },
    [once],
  );
  const taken = useCallback((now: TextEditor | undefined) => setEditor(now), []);
  useEffect(() => {
    if (editor && !editor.isDestroyed) lookAgain(editor);
  }, [editor, looks]);
  if (!doc) return null;
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (editor && !editor.isDestroyed && !currentTarget.contains(relatedTarget)) closeHint(editor);
  };
  const quote = () => {
    editor?.chain().focus().setBlockquote().run();
    announce(words.quoted);
  };
  return (
    <div ref={frame} className={css['frame']} onBlur={left}>
      <Editor
        fragment={sectionText(doc, part)}
        awareness={retro.replica('record')?.awareness()}
        label={label}
        placeholder={placeholder}
        extensions={extensions}
        onEditor={taken}
        onTooLong={() => showToast({ text: words.tooLong })}
      />
      {editor && (
        <HintCard editor={editor} around={frame} words={words}>
          <Button size="small" onClick={quote}>
            {words.quote}
          </Button>
        </HintCard>
      )}
    </div>
  );
}
