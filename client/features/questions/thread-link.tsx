/** The thread in which a question comes up: one of those on the board, or a new one of the question's events. */
import { type FormEvent, useState } from 'react';
import { writeThread } from 'shared/documents/threads.ts';
import type { Question } from 'shared/retro/ideas.ts';
import { questionWords } from 'shared/sentences/questions.ts';
import { newId } from '../../api/ids.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { useThreads } from '../../sync/use-threads.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import css from './questions.module.css';
import { useQuestionActs } from './use-question-acts.ts';

const words = questionWords.thread;

export interface ThreadLinkProps {
  readonly question: Question;
  readonly number: number;
}

export function ThreadLink({ question, number }: ThreadLinkProps) {
  const threads = useThreads();
  const thread = question.thread === undefined ? undefined : threads.get(question.thread);
  return (
    <PopoverButton
      of={questionWords.ofQuestion(number)}
      label={words.title(number)}
      content={(close) => <ThreadChoice question={question} onDone={close} />}
    >
      {thread ? words.of(thread.name) : words.none}
    </PopoverButton>
  );
}

const noThread = 'none';

function ThreadChoice({ question, onDone }: { readonly question: Question; readonly onDone: () => void }) {
  const threads = useThreads();
  const acts = useQuestionActs();
  const chosen = question.thread !== undefined && threads.has(question.thread) ? question.thread : noThread;
  return (
    <div className={css['choice']}>
      <p className="small second">{words.about}</p>
      {threads.size > 0 && (
        <RadioCards
          legend={words.choose}
          hideLegend
          columns={1}
          className={css['choices']}
          options={[
            { value: noThread, label: words.not },
            ...[...threads.values()].map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={chosen}
          onChange={(id) => acts.change(question.id, { thread: id === noThread ? undefined : id })}
        />
      )}
      <NewThread question={question} onMade={onDone} />
    </div>
  );
}

function NewThread({ question, onMade }: { readonly question: Question; readonly onMade: () => void }) {
  const board = useDocument('board');
  const acts = useQuestionActs();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const make = (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim();
    if (called === '' || !board) return setMissing(called === '');
    const id = newId();
    writeThread(board, { id, name: called, eventIds: question.eventIds }, 'thread');
    acts.change(question.id, { thread: id });
    announce(words.made(called));
    onMade();
  };
  return (
    <form className={css['newThread']} onSubmit={make} noValidate>
      <Field
        label={words.name}
        placeholder={words.nameExample}
        size="small"
        maxLength={120}
        value={name}
        refusal={missing ? words.nameMissing : undefined}
        onChange={(next) => {
          setName(next);
          setMissing(false);
        }}
      />
      <Button type="submit" size="small">
        {words.make(question.eventIds.length)}
      </Button>
    </form>
  );
}
