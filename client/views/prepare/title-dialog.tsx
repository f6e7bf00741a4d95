import { type FormEvent, useState } from 'react';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { useAct } from '../../sync/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

const words = prepareWords.rename;

export function TitleDialog({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const act = useAct();
  const [text, setText] = useState(title);
  const [refusal, setRefusal] = useState<string>();
  const send = async (submit: FormEvent) => {
    submit.preventDefault();
    if (text.trim() === '') return setRefusal(words.missing);
    const answer = text.trim() === title ? { ok: true } : await act({ type: 'set-title', title: text.trim() });
    if (answer.ok) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={words.title} size="small">
      <form onSubmit={(submit) => void send(submit)} noValidate>
        <Field
          label={words.field}
          value={text}
          maxLength={200}
          takesFocus
          note={words.note}
          refusal={refusal}
          onChange={(next) => {
            setText(next);
            setRefusal(undefined);
          }}
        />
        <p>
          <Button type="submit">{words.go}</Button>
        </p>
      </form>
    </Dialog>
  );
}
