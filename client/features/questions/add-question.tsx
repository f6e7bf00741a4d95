import { type FormEvent, useState } from 'react';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { QuestionHints } from './question-hints.tsx';
import css from './questions.module.css';
import { useQuestionActs } from './use-question-acts.ts';

const addId = 'add-question';

/** The field for the next question. What is typed stays until it is added. */
export function AddQuestion({ seen }: { readonly seen: string }) {
  const acts = useQuestionActs();
  const [text, setText] = useDraft('question');
  const [refusal, setRefusal] = useState<string>();
  const add = (submit?: FormEvent) => {
    submit?.preventDefault();
    const typed = text.trim();
    if (typed === '') return setRefusal(words.addEmpty);
    acts.add(typed);
    setText('');
    setRefusal(undefined);
    announce(words.added);
  };
  return (
    <form id={addId} className={css['add']} onSubmit={add}>
      <TextArea
        label={words.add}
        hideLabel
        serif
        placeholder={words.addExample}
        minRows={1}
        maxLength={2000}
        value={text}
        onChange={(next) => {
          setText(next);
          setRefusal(undefined);
        }}
        onKeyDown={(key) => {
          if (key.key !== 'Enter' || key.shiftKey || key.nativeEvent.isComposing) return;
          key.preventDefault();
          add();
        }}
        note={seen}
        refusal={refusal}
      />
      <Button type="submit" keys="Enter">
        {words.addGo}
      </Button>
      <div className={css['addHints']}>
        <QuestionHints id="new" text={text} onUse={setText} />
      </div>
    </form>
  );
}

/** A way in, put into the field to be made one's own; the caret goes to what is to be filled. */
export function useStartFrom(): (opener: string) => void {
  const [, setText] = useDraft('question');
  return (opener) => {
    setText(opener);
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(`#${addId} textarea`);
      if (!field) return;
      field.focus();
      field.scrollIntoView({ block: 'nearest' });
      const gap = opener.indexOf('…');
      if (gap === -1) field.setSelectionRange(opener.length, opener.length);
      else field.setSelectionRange(gap, gap + 1);
    });
  };
}
