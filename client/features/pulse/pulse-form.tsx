/** Three questions without names, each with three equal answers, none preselected; leaving it takes one press. */
import { type FormEvent, useState } from 'react';
import { isBlank, pulseAnswers, pulseQuestions, type PulseSheet } from 'shared/retro/pulse.ts';
import { pulseWords as words } from 'shared/sentences/pulse.ts';
import { useNames } from '../../sync/use-names.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import css from './pulse.module.css';
import type { Pulse } from './use-pulse.ts';

export function PulseForm({ send, decline }: Pick<Pulse, 'send' | 'decline'>) {
  const names = useNames();
  const [sheet, setSheet] = useState<PulseSheet>({});
  const blank = isBlank(sheet);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blank) announce(words.blank);
    else send(sheet);
  };
  return (
    <form className={css['form']} onSubmit={submit}>
      <h2 className={css['title']}>{words.title}</h2>
      <PrivateMark seen="few" className={css['seen']}>
        {words.seen(names.leaders)}
      </PrivateMark>
      {pulseQuestions.map((question) => (
        <RadioCards
          key={question}
          className={css['question']}
          legend={words.asked[question].question}
          columns={3}
          options={pulseAnswers.map((answer) => ({ value: answer, label: words.asked[question].answers[answer] }))}
          value={sheet[question] ?? null}
          onChange={(answer) => setSheet({ ...sheet, [question]: answer })}
        />
      ))}
      <div className={css['acts']}>
        <Button type="submit" look="primary" size="large" unavailable={blank ? words.blank : undefined}>
          {words.send}
        </Button>
        <Button look="quiet" size="large" onClick={decline}>
          {words.decline}
        </Button>
      </div>
    </form>
  );
}
