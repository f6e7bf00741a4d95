import type { FormEvent } from 'react';
import { homeWords } from 'shared/sentences/home.ts';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { startDraft } from './start-draft.ts';
import css from './start-form.module.css';

const words = homeWords.start;

/** The first two answers of a quick start; the rest is asked on its own page, where what was pasted can be seen. */
export function StartForm() {
  const draft = useStore(startDraft);
  const [, go] = useLocation();
  const start = (event: FormEvent) => {
    event.preventDefault();
    go('/start');
  };
  return (
    <form className={css['form']} aria-label={words.form} onSubmit={start}>
      <Field
        label={words.title}
        placeholder={words.titleExample}
        value={draft.title}
        maxLength={200}
        className={css['title']}
        onChange={(title) => startDraft.setState({ title })}
      />
      <TextArea
        label={words.timeline}
        hint={words.timelineHint}
        placeholder={words.timelineExample}
        minRows={1}
        maxRows={6}
        value={draft.text}
        onChange={(text) => startDraft.setState({ text })}
      />
      <Button type="submit" look="primary" className={css['go']}>
        {words.go}
      </Button>
      <p className={css['note']}>
        {words.noList} <Link href="/start?then=prepare">{words.prepareFirst}</Link> {words.whenTime}
      </p>
    </form>
  );
}
