/** Writing an action item down: what, and only if somebody offers, who and until when. */
import { useId, useState } from 'react';
import type { ActionItem } from 'shared/retro/ideas.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './action-dialog.module.css';
import { useWriteAction } from './use-write-action.ts';

const words = remediationsWords.actions;

export interface ActionDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** To be changed; a new one without. */
  readonly action?: ActionItem | undefined;
  /** The idea it comes from: its words are where the text begins. */
  readonly idea?: { readonly id: string; readonly text: string } | undefined;
  readonly onWritten?: (() => void) | undefined;
}

export function ActionDialog({ open, onClose, action, idea, onWritten }: ActionDialogProps) {
  const form = useId();
  const footer = (
    <>
      <Button look="primary" type="submit" form={form} keys="Mod+Enter">
        {words.save}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  );
  const done = (written: boolean) => {
    onClose();
    if (written) onWritten?.();
  };
  return (
    <Dialog open={open} onClose={onClose} title={words.formTitle} footer={footer}>
      <Form id={form} action={action} idea={idea} onDone={done} />
    </Dialog>
  );
}

interface FormProps {
  readonly id: string;
  readonly action: ActionItem | undefined;
  readonly idea: ActionDialogProps['idea'];
  readonly onDone: (written: boolean) => void;
}

function Form({ id, action, idea, onDone }: FormProps) {
  const place = `action-${action?.id ?? idea?.id ?? 'new'}`;
  // Nothing typed is lost by closing: the draft is there again for the same item.
  const [draft, setDraft] = useDraft(place);
  const [owner, setOwner] = useState(action?.owner ?? '');
  const [due, setDue] = useState(action?.due ?? '');
  const [refused, setRefused] = useState(false);
  const write = useWriteAction();
  const text = draft === '' ? (action?.text ?? idea?.text ?? '') : draft;
  const send = () => {
    const wanted = text.trim();
    if (wanted === '') return setRefused(true);
    const written = write({
      id: action?.id ?? newId(),
      text: wanted,
      createdAt: action?.createdAt ?? serverNow(),
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(due === '' ? {} : { due }),
      ...(idea ? { ideaId: idea.id } : action?.ideaId === undefined ? {} : { ideaId: action.ideaId }),
    });
    if (written === 'not-kept') return;
    setDraft('');
    if (written === 'written') announce(words.written);
    onDone(written === 'written');
  };
  // In the one-line fields too.
  useKeys([{ keys: 'Mod+Enter', run: send }]);
  return (
    <form
      id={id}
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label={words.text}
        takesFocus
        serif
        maxLength={2000}
        value={text}
        onChange={(next) => {
          setRefused(false);
          // A draft of nothing would bring the first words back: a space keeps an emptied field empty.
          setDraft(next === '' ? ' ' : next);
        }}
        onSend={send}
        refusal={refused ? refusals['text-empty'] : undefined}
        note={<PrivateMark seen="everyone">{words.formAbout}</PrivateMark>}
      />
      <div className={css['facts']}>
        <Field
          label={words.owner}
          hint={words.ownerHint}
          note={words.ownerNote}
          maxLength={80}
          autoComplete="off"
          value={owner}
          onChange={setOwner}
        />
        <Field type="date" label={words.due} hint={words.dueHint} value={due} onChange={setDue} />
      </div>
    </form>
  );
}
