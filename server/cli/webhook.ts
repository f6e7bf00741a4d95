/** `webhook add|list|remove|test|deliveries`: addresses that are told what happens, while the server runs or not. */
import { isWebhookUrl, webhookEvents, type DeliveryView, type WebhookView } from 'shared/protocol/webhooks.ts';
import type { Terminal } from './command.ts';
import { runOwnerCommand, type Plan, type Words } from './owner-command.ts';

const help = `second-story webhook add URL [--events EVENT,EVENT] [--data FOLDER] [--json]
second-story webhook list [--data FOLDER] [--json]
second-story webhook remove ID [--data FOLDER] [--json]
second-story webhook test ID [--data FOLDER] [--json]
second-story webhook deliveries ID [--data FOLDER] [--json]

Tells an address of yours what happens: docs/API.md. Nothing is ever sent to an address that was not named here.

  --events  ${webhookEvents.slice(0, 3).join(', ')},
            ${webhookEvents.slice(3).join(', ')}; all of them when it is left out

add prints the secret with which every letter is signed, this once. test sends one letter now and says what became of
it. Works while the server runs, and while it does not. Exit codes: 0 done, 1 refused, 64 wrong use.
`;

export function runWebhook(args: readonly string[], terminal: Terminal): Promise<number> {
  return runOwnerCommand({ name: 'webhook', help, list: 'events', plan }, args, terminal);
}

function plan({ words: [word, name, ...rest], list }: Words): Plan {
  if (rest.length > 0) return { wrong: 'one at a time.' };
  if (word === 'list') {
    return {
      method: 'GET',
      path: '/webhooks',
      tell: ({ webhooks }: { webhooks: WebhookView[] }) => webhooks.map(lineOf).join('') || 'No webhooks yet.\n',
    };
  }
  if (word === 'add') return adding(name, list);
  if (word !== 'remove' && word !== 'test' && word !== 'deliveries') {
    return { wrong: 'add, list, remove, test or deliveries.' };
  }
  if (name === undefined) return { wrong: 'name the id; webhook list shows it.' };
  const path = `/webhooks/${encodeURIComponent(name)}`;
  switch (word) {
    case 'remove':
      return { method: 'POST', path: `${path}/remove`, body: {}, tell: () => 'Nothing is sent there any more.\n' };
    case 'test':
      return {
        method: 'POST',
        path: `${path}/test`,
        body: {},
        tell: ({ delivery }: { delivery: DeliveryView }) => deliveryLine(delivery),
      };
    case 'deliveries':
      return {
        method: 'GET',
        path: `${path}/deliveries`,
        tell: ({ deliveries }: { deliveries: DeliveryView[] }) =>
          deliveries.map(deliveryLine).join('') || 'Nothing was sent yet.\n',
      };
  }
}

function adding(url: string | undefined, list: readonly string[]): Plan {
  if (url === undefined || !isWebhookUrl(url)) {
    return { wrong: 'name an address like https://bot.example.org/hook, without a password in it.' };
  }
  const unknown = list.find((event) => !webhookEvents.some((each) => each === event));
  if (unknown !== undefined) return { wrong: `there is no event "${unknown}".` };
  return {
    method: 'POST',
    path: '/webhooks',
    body: { url, events: list.length === 0 ? webhookEvents : list },
    tell: ({ secret }: { secret: string }) => `${secret}\n`,
    aside: 'Letters are signed with this secret. Shown this once.\n',
  };
}

function lineOf({ id, url, events, waiting, last }: WebhookView): string {
  const state = last === undefined ? 'nothing sent yet' : `last: ${last.outcome}`;
  return `${id}  ${url}\n  ${events.join(', ')}; ${state}; ${waiting} waiting\n`;
}

function deliveryLine({ at, event, attempt, outcome, status, took, next }: DeliveryView): string {
  const answer = status === undefined ? outcome : `${outcome} ${status}`;
  const again = next === undefined ? '' : `, again ${new Date(next).toISOString()}`;
  return `${new Date(at).toISOString()}  ${event.padEnd(16)}  attempt ${attempt}  ${answer} in ${took} ms${again}\n`;
}
