import { useState, type FormEvent } from 'react';
import { isWebhookUrl, webhookEvents, type WebhookEvent } from 'shared/protocol/webhooks.ts';
import { ownerWords } from 'shared/sentences/owner.ts';
import { addWebhook } from '../../api/owner.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Choose } from './choose.tsx';
import css from './owner.module.css';
import { ShownOnce } from './shown-once.tsx';
import { settle } from './use-owner.ts';

const words = ownerWords.webhooks;
const options = webhookEvents.map((value) => ({ value, label: words.events[value] }));

export function NewWebhook() {
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhookEvents);
  const [tried, setTried] = useState(false);
  const [secret, setSecret] = useState<string>();
  const isGood = isWebhookUrl(url.trim()) && URL.canParse(url.trim());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isGood || events.length === 0) return;
    const answer = await settle(await addWebhook({ url: url.trim(), events: [...events] }));
    if (!answer) return;
    setSecret(answer.secret);
    setUrl('');
    setTried(false);
  };
  return (
    <>
      {secret !== undefined && <ShownOnce title={words.made} secret={secret} onStored={() => setSecret(undefined)} />}
      <form className={css['form']} noValidate aria-label={words.add} onSubmit={(event) => void add(event)}>
        <Field
          label={words.url}
          type="url"
          placeholder={words.urlExample}
          value={url}
          maxLength={500}
          note={words.namesNobody}
          refusal={tried && !isGood ? words.urlWrong : undefined}
          onChange={setUrl}
        />
        <Choose
          label={words.tell}
          options={options}
          chosen={events}
          onChange={setEvents}
          refusal={tried && events.length === 0 ? words.tellMissing : undefined}
        />
        <Button type="submit" look="primary">
          {words.add}
        </Button>
      </form>
    </>
  );
}
