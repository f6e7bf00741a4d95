/** Which addresses are told what happens, and whether it arrives. */
import { useState } from 'react';
import type { WebhookView } from 'shared/protocol/webhooks.ts';
import { ownerWords } from 'shared/sentences/owner.ts';
import { removeWebhook, testWebhook } from '../../api/owner.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Deliveries, momentText } from './deliveries.tsx';
import { NewWebhook } from './new-webhook.tsx';
import css from './owner.module.css';
import { Sure } from './sure.tsx';
import { settle, useOwner } from './use-owner.ts';

const words = ownerWords.webhooks;

export function Webhooks() {
  const { webhooks } = useOwner();
  const [asked, setAsked] = useState<WebhookView>();
  const remove = async ({ id }: WebhookView) => {
    setAsked(undefined);
    if (await settle(await removeWebhook(id))) announce(words.removed);
  };
  return (
    <section aria-labelledby="webhooks-title" className={css['part']}>
      <h2 id="webhooks-title" className={css['partTitle']}>
        {words.title}
      </h2>
      {webhooks.length === 0 ? (
        <QuietLine>{words.none}</QuietLine>
      ) : (
        <ul className={css['list']}>
          {webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} onRemove={() => setAsked(webhook)} />
          ))}
        </ul>
      )}
      <NewWebhook />
      {asked && (
        <Sure
          title={words.removeAsk}
          about={words.removeAbout(asked.url, asked.waiting)}
          yes={words.remove}
          no={words.keep}
          onYes={() => void remove(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

function WebhookRow({ webhook, onRemove }: { readonly webhook: WebhookView; readonly onRemove: () => void }) {
  const { id, url, events, waiting, last } = webhook;
  const [open, setOpen] = useState(false);
  const test = async () => {
    const answer = await settle(await testWebhook(id));
    if (answer) showToast({ text: words.tested(answer.delivery), topic: `test-${id}` });
  };
  const facts = [
    events.map((event) => words.short[event]).join(', '),
    last ? words.last(last, momentText(last.at)) : words.nothingYet,
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
  ];
  return (
    <li className={css['row']}>
      <div>
        <p className={css['url']}>{url}</p>
        <p className="small muted">{facts.join(' · ')}</p>
      </div>
      <div className={css['acts']}>
        <Button size="small" aria-label={words.testNamed(url)} onClick={() => void test()}>
          {words.test}
        </Button>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={open ? words.logHideNamed(url) : words.logNamed(url)}
          onClick={() => setOpen((before) => !before)}
        >
          {open ? words.logHide : words.log}
        </Button>
        <Button look="quiet" size="small" aria-label={words.removeNamed(url)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      {open && <Deliveries webhook={webhook} />}
    </li>
  );
}
