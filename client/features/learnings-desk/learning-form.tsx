import { useState, type ReactNode } from 'react';
import { addLearning } from 'shared/documents/desk.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useDocument, useFacts } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './learning-form.module.css';

export interface LearningFormProps {
  /** Who can see it. */
  readonly seen: ReactNode;
  readonly onSent?: (() => void) | undefined;
  /** The one thing to do on its screen. */
  readonly primary?: boolean | undefined;
}

/** One more learning on one's own desk. */
export function LearningForm({ seen, onSent, primary = false }: LearningFormProps) {
  const facts = useFacts();
  const desk = useDocument('desk');
  const [text, setText] = useDraft('learning');
  const [refused, setRefused] = useState<RefusalReason>();
  const send = () => {
    if (!desk) return setRefused('try-again');
    const decision = addLearning(desk, { id: newId(), text, at: serverNow() }, facts);
    if (!decision.allowed) return setRefused(decision.reason);
    setText('');
    setRefused(undefined);
    announce(words.added);
    onSent?.();
  };
  const write = (next: string) => {
    setRefused(undefined);
    setText(next);
  };
  return (
    <div className={primary ? css['large'] : undefined}>
      <TextArea
        label={primary ? words.field : words.addOne}
        hideLabel={primary}
        serif
        minRows={primary ? 3 : 1}
        placeholder={words.placeholder}
        value={text}
        onChange={write}
        onSend={send}
        refusal={refused && refusals[refused]}
      />
      <div className={css['row']}>
        {seen}
        <Button look={primary ? 'primary' : 'default'} keys="Mod+Enter" onClick={send}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
