/** A passage of one's own account: write it, release words of it, keep it off the record, take it out. */
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import { removePassage, writePassage, type Passage as PassageFacts } from 'shared/documents/account.ts';
import type { DeskRelease } from 'shared/retro/accounts.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { usePassageProse, type AccountHere } from '../../sync/use-account.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './own-passage.module.css';
import { Passage } from './passage.tsx';
import { ReleaseBox } from './release-box.tsx';
import { ReleasedList } from './released-list.tsx';

const words = accountWords.passage;
const none: readonly DeskRelease[] = [];

export interface OwnPassageProps {
  readonly here: AccountHere;
  readonly passage: PassageFacts;
  /** Short names of whoever reads it. */
  readonly readers: readonly string[];
  readonly takesFocus: boolean;
}

export function OwnPassage({ here, passage, readers, takesFocus }: OwnPassageProps) {
  const all = useRetro((view) => view.desk?.releases ?? none);
  const releases = useMemo(
    () => all.filter((release) => release.passage === passage.id && !release.withdrawn),
    [all, passage.id],
  );
  const released = useMemo(() => releases.map((release) => release.text), [releases]);
  const [releasing, setReleasing] = useState<string>();
  return (
    <Passage
      here={here}
      passage={passage}
      otherwise={words.ownTitle}
      takesFocus={takesFocus}
      released={released}
      offRecord={words.offAbout(readers)}
      renderActs={(editor) => (
        <>
          <ReleasedList here={here} passage={passage.id} releases={releases} />
          {releasing === undefined ? (
            <Acts
              here={here}
              passage={passage}
              editor={editor}
              isReleased={releases.length > 0}
              onRelease={setReleasing}
            />
          ) : (
            <ReleaseBox
              text={releasing}
              passage={passage}
              onClose={() => {
                setReleasing(undefined);
                editor?.commands.focus();
              }}
            />
          )}
        </>
      )}
    />
  );
}

interface ActsProps {
  readonly here: AccountHere;
  readonly passage: PassageFacts;
  readonly editor: Editor | undefined;
  readonly isReleased: boolean;
  readonly onRelease: (text: string) => void;
}

function Acts({ here, passage, editor, isReleased, onRelease }: ActsProps) {
  const act = useAct();
  const selected = useSelected(editor);
  const empty = isEmpty(usePassageProse(here.doc, passage.id));
  const { id, offRecord } = passage;
  const setOff = (off: boolean) => {
    writePassage(here.doc, id, { offRecord: off });
    announce(off ? words.isOffSaid : words.isOnSaid);
  };
  const takeOut = async () => {
    const answer = await act({ type: 'take-passage-out', owner: here.owner, passage: id });
    if (answer.ok) announce(words.takenOutSaid);
  };
  if (empty && !offRecord) {
    if (passage.prompt !== '') return null;
    return (
      <div className={css['acts']}>
        <Button size="small" look="quiet" onClick={() => removePassage(here.doc, id)}>
          {words.remove}
        </Button>
      </div>
    );
  }
  return (
    <div className={css['acts']}>
      {!offRecord && selected !== '' && (
        <Button
          size="small"
          // The selection is what is released: pressing must not take it away.
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => onRelease(selected)}
        >
          {words.release}
        </Button>
      )}
      {!isReleased && (
        <Button size="small" look="quiet" onClick={() => setOff(!offRecord)}>
          {offRecord ? words.on : words.off}
        </Button>
      )}
      {offRecord && (
        <Button size="small" look="quiet" onClick={() => void takeOut()}>
          {words.takeOut}
        </Button>
      )}
    </div>
  );
}

/** What is selected in the passage; kept while the focus goes to a button. */
function useSelected(editor: Editor | undefined): string {
  const [text, setText] = useState('');
  useEffect(() => {
    if (!editor) return undefined;
    const read = () => {
      const { from, to } = editor.state.selection;
      setText(from === to ? '' : editor.state.doc.textBetween(from, to, '\n').trim());
    };
    editor.on('selectionUpdate', read);
    editor.on('update', read);
    return () => {
      editor.off('selectionUpdate', read);
      editor.off('update', read);
    };
  }, [editor]);
  return text;
}
