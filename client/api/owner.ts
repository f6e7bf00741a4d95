/** What whoever runs the server asks of it. The set-up token travels in a header and stays in this tab's memory. */
import type { Answer, Refused } from 'shared/protocol/api.ts';
import type { CreateToken, TokenView } from 'shared/protocol/tokens.ts';
import type { CreateWebhook, DeliveryView, WebhookView } from 'shared/protocol/webhooks.ts';

let setupToken: string | undefined;

export function giveSetupToken(token: string): void {
  setupToken = token.trim() === '' ? undefined : token.trim();
}

async function ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T | Refused> {
  try {
    const response = await fetch(`/api/owner${path}`, {
      method,
      headers: {
        ...(setupToken === undefined ? {} : { authorization: `Bearer ${setupToken}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  } catch {
    return { ok: false, reason: 'try-again' };
  }
}

export const tokensHere = (): Promise<Answer<{ tokens: readonly TokenView[] }>> => ask('GET', '/tokens');
export const makeToken = (asked: CreateToken): Promise<Answer<{ token: TokenView; secret: string }>> =>
  ask('POST', '/tokens', asked);
export const revokeToken = (id: string): Promise<Answer<object>> => ask('POST', `/tokens/${id}/revoke`, {});

export const webhooksHere = (): Promise<Answer<{ webhooks: readonly WebhookView[] }>> => ask('GET', '/webhooks');
export const addWebhook = (asked: CreateWebhook): Promise<Answer<{ webhook: WebhookView; secret: string }>> =>
  ask('POST', '/webhooks', asked);
export const removeWebhook = (id: string): Promise<Answer<object>> => ask('POST', `/webhooks/${id}/remove`, {});
export const testWebhook = (id: string): Promise<Answer<{ delivery: DeliveryView }>> =>
  ask('POST', `/webhooks/${id}/test`, {});
export const deliveriesOf = (id: string): Promise<Answer<{ deliveries: readonly DeliveryView[] }>> =>
  ask('GET', `/webhooks/${id}/deliveries`);
