/** One passage: what it answers, the words, and what may be done with them. */
import type { Editor } from '@tiptap/core';
import EyeOff from 'lucide-react/icons/eye-off';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Passage as PassageFacts } from 'shared/documents/account.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { usePassageProse, type AccountHere } from '../../sync/use-account.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import css from './passage.module.css';

const PassageEditor = lazy(() => import('./passage-editor.tsx'));

const words = accountWords.passage;
const nothingReleased: readonly string[] = [];

export interface PassageProps {
  readonly here: AccountHere;
  readonly passage: PassageFacts;
  /** How it is headed where it answers no question. */
  readonly otherwise: string;
  readonly takesFocus?: boolean | undefined;
  readonly released?: readonly string[] | undefined;
  /** Said where it is off the record: with whom it stays. */
  readonly offRecord: string;
  readonly onFocus?: (() => void) | undefined;
  /** Below the words, for whoever may do something with them. */
  readonly renderActs?: ((editor: Editor | undefined) => ReactNode) | undefined;
}

export function Passage(props: PassageProps) {
  const {
    here,
    passage,
    otherwise,
    takesFocus = false,
    released = nothingReleased,
    offRecord,
    onFocus,
    renderActs,
  } = props;
  const { id, prompt } = passage;
  const [editor, setEditor] = useState<Editor>();
  const stands = useCallback((next: Editor | undefined) => setEditor(next), []);
  const focused = useRef(onFocus);
  useEffect(() => {
    focused.current = onFocus;
  });
  useEffect(() => {
    const tell = () => focused.current?.();
    editor?.on('focus', tell);
    return () => void editor?.off('focus', tell);
  }, [editor]);
  const title = prompt === '' ? otherwise : prompt;
  return (
    <div
      role="group"
      className={classes(css['passage'], passage.offRecord && !passage.takenOut && css['off'])}
      aria-label={title}
      data-passage={id}
    >
      <h3 className={css['prompt']}>{title}</h3>
      {passage.takenOut ? (
        <p className={css['takenOut']}>
          <Icon of={EyeOff} />
          {words.takenOut}
        </p>
      ) : (
        <>
          {passage.offRecord && (
            <p className={css['offLine']}>
              <Icon of={EyeOff} />
              <span>
                <b>{words.isOff}.</b> {offRecord}
              </span>
            </p>
          )}
          <div className={css['field']}>
            <Suspense fallback={<Words here={here} passage={id} />}>
              <PassageEditor
                here={here}
                passage={id}
                label={title}
                takesFocus={takesFocus}
                released={released}
                onEditor={stands}
              />
            </Suspense>
          </div>
          {renderActs?.(editor)}
        </>
      )}
    </div>
  );
}

/** The words while the editor is on its way, and wherever they are only read. */
export function Words({ here, passage }: { readonly here: AccountHere; readonly passage: string }) {
  const prose = usePassageProse(here.doc, passage);
  return <ProseText prose={prose} />;
}
