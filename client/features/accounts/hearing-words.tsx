/** Somebody's account while it is taken down: their words, passage by passage, and nobody else's in sight. */
import type { Editor } from '@tiptap/core';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { addPassageAfter, type Passage as PassageFacts } from 'shared/documents/account.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { newId } from '../../api/ids.ts';
import { usePassageProse, usePassages, type AccountHere } from '../../sync/use-account.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { QuoteGlyph } from '../../ui/glyphs.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import css from './hearing.module.css';
import { Passage } from './passage.tsx';
import { useStarted } from './use-started.ts';

const words = accountWords.passage;

export interface HearingWordsProps {
  readonly here: AccountHere;
  /** The passage being told. */
  readonly current: string | undefined;
  readonly onCurrent: (passage: string) => void;
}

export function HearingWords({ here, current, onCurrent }: HearingWordsProps) {
  const passages = usePassages(here.doc);
  const [added, setAdded] = useState<string>();
  useStarted(here);
  const keepApart = () => {
    const id = newId();
    addPassageAfter(here.doc, id, current ?? passages.at(-1)?.id ?? '', { offRecord: true });
    setAdded(id);
    announce(words.isOffSaid);
  };
  useKeys([{ keys: 'Alt+O', run: keepApart, inFields: true }]);
  return (
    <>
      {passages.map((passage) => (
        <Passage
          key={passage.id}
          here={here}
          passage={passage}
          otherwise={passage.offRecord ? accountWords.hearing.offLabel : words.ownTitle}
          offRecord={words.offHearing}
          takesFocus={passage.id === added}
          onFocus={() => onCurrent(passage.id)}
          renderActs={(editor) =>
            passage.id === current || passage.offRecord ? (
              <Acts
                here={here}
                passage={passage}
                editor={editor}
                isCurrent={passage.id === current}
                onApart={keepApart}
              />
            ) : null
          }
        />
      ))}
    </>
  );
}

interface ActsProps {
  readonly here: AccountHere;
  readonly passage: PassageFacts;
  readonly editor: Editor | undefined;
  readonly isCurrent: boolean;
  readonly onApart: () => void;
}

function Acts({ here, passage, editor, isCurrent, onApart }: ActsProps) {
  const act = useAct();
  const empty = isEmpty(usePassageProse(here.doc, passage.id));
  const quote = () => void editor?.chain().focus().toggleBlockquote().run();
  useKeys([{ keys: 'Alt+U', run: quote, inFields: true }], isCurrent);
  const takeOut = async () => {
    const answer = await act({ type: 'take-passage-out', owner: here.owner, passage: passage.id });
    if (answer.ok) announce(words.takenOutSaid);
  };
  return (
    <div className={css['acts']}>
      {isCurrent && (
        <>
          <Button size="small" icon={<QuoteGlyph />} keys="Alt+U" onClick={quote}>
            {accountWords.hearing.quote}
          </Button>
          {!passage.offRecord && (
            <Button size="small" icon={<Icon of={EyeOff} />} keys="Alt+O" onClick={onApart}>
              {accountWords.hearing.off}
            </Button>
          )}
        </>
      )}
      {passage.offRecord && !empty && (
        <Button size="small" look="quiet" onClick={() => void takeOut()}>
          {words.takeOut}
        </Button>
      )}
    </div>
  );
}
