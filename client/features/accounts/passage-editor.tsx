/** The editor of one passage. No wording hints: these are somebody's own words. Loaded when an account is opened. */
import type { Editor as TextEditor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { passageText } from 'shared/documents/account.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import type { AccountHere } from '../../sync/use-account.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import Editor from '../../ui/editor/editor.tsx';
import { showToast } from '../../ui/toasts.ts';
import { ReleasedMarks } from './released-marks.ts';
import './released-marks.css';

export interface PassageEditorProps {
  readonly here: AccountHere;
  readonly passage: string;
  readonly label: string;
  readonly takesFocus: boolean;
  /** Words of it that are released. */
  readonly released: readonly string[];
  readonly onEditor: (editor: TextEditor | undefined) => void;
}

export default function PassageEditor(props: PassageEditorProps) {
  const { here, passage, label, takesFocus, released, onEditor } = props;
  const { doc, owner, life } = here;
  const { accounts } = useOpenRetro();
  const [editor, setEditor] = useState<TextEditor>();
  const latest = useLatest(released, editor);
  const fragment = useMemo(() => passageText(doc, passage), [doc, passage]);
  const extensions = useMemo(() => [ReleasedMarks.configure({ released: () => latest.current })], [latest]);
  const stands = useCallback(
    (next: TextEditor | undefined) => {
      setEditor(next);
      onEditor(next);
    },
    [onEditor],
  );
  return (
    <Editor
      fragment={fragment}
      awareness={accounts.get(owner, life)?.awareness()}
      label={label}
      extensions={extensions}
      takesFocus={takesFocus}
      onEditor={stands}
      onTooLong={() => showToast({ text: accountWords.passage.tooLong })}
    />
  );
}

/** What was released last; the open text is drawn anew with it. */
function useLatest(released: readonly string[], editor: TextEditor | undefined) {
  const latest = useRef(released);
  useEffect(() => {
    latest.current = released;
    if (editor && !editor.isDestroyed) editor.view.updateState(editor.state);
  }, [released, editor]);
  return latest;
}
