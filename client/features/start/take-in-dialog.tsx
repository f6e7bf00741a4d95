import { type FormEvent, useRef, useState } from 'react';
import { takeInRecordWords as words } from 'shared/sentences/take-in-record.ts';
import { useLocation } from 'wouter';
import { keepSeat } from '../../api/seat.ts';
import { takeInRecord } from '../../api/take-in.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import css from './take-in-dialog.module.css';

interface Chosen {
  readonly name: string;
  readonly title: string;
  readonly record: unknown;
}

export default function TakeInDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen>();
  const [name, setName] = useState('');
  const [token, setToken] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly of: 'file' | 'name' | 'token' | 'all'; readonly say: string }>();
  const input = useRef<HTMLInputElement>(null);
  const [, go] = useLocation();
  const refusalOf = (part: string) => (refusal?.of === part ? refusal.say : undefined);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    const record = await readRecordFile(file);
    setRefusal(record ? undefined : { of: 'file', say: words.noJson });
    setChosen(record);
  };
  const send = async (submit: FormEvent) => {
    submit.preventDefault();
    if (!chosen) return setRefusal({ of: 'file', say: words.missing.file });
    if (name.trim() === '') return setRefusal({ of: 'name', say: words.missing.name });
    setBusy(true);
    const answer = await takeInRecord({
      name: name.trim(),
      record: chosen.record,
      ...(token === undefined || token === '' ? {} : { token: token.trim() }),
    });
    setBusy(false);
    if (answer.ok) {
      keepSeat(answer.seat.retro, answer.seat.person);
      return go(`/r/${answer.seat.retro}/record`);
    }
    if (answer.reason === 'not-allowed-to-create') {
      setToken((before) => before ?? '');
      return setRefusal({ of: 'token', say: words.tokenRefused });
    }
    const place = 'at' in answer ? answer.at : undefined;
    if (answer.reason !== 'no-record') return setRefusal({ of: 'all', say: words.failed });
    return setRefusal({ of: 'file', say: place ? words.at(place) : words.noJson });
  };

  return (
    <Dialog open onClose={onClose} title={words.title} size="small">
      <form className={css['form']} onSubmit={(submit) => void send(submit)} noValidate>
        <p className="small second">{words.about}</p>
        <div>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            hidden
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()}>{words.file}</Button>
          <output className={css['chosen']}>
            {refusalOf('file') ?? (chosen && words.chosen(chosen.name, chosen.title))}
          </output>
        </div>
        <Field
          label={words.name}
          note={words.nameNote}
          value={name}
          maxLength={80}
          refusal={refusalOf('name')}
          onChange={setName}
        />
        {token !== undefined && (
          <Field
            label={words.token}
            note={words.tokenNote}
            value={token}
            maxLength={200}
            takesFocus
            refusal={refusalOf('token')}
            onChange={setToken}
          />
        )}
        <p role="status" className={css['chosen']}>
          {refusalOf('all')}
        </p>
        <p>
          <Button type="submit" look="primary" aria-disabled={busy || undefined}>
            {busy ? words.busy : words.go}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

/** Read here, so that a wrong file is told before anything is sent. */
async function readRecordFile(file: File): Promise<Chosen | undefined> {
  try {
    const record = JSON.parse(await file.text()) as { format?: unknown; title?: unknown };
    if (record.format !== 'second-story-record' || typeof record.title !== 'string') return undefined;
    return { name: file.name, title: record.title, record };
  } catch {
    return undefined;
  }
}
