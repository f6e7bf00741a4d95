/** What whoever runs the server sees, asked again after each act. */
import { useEffect } from 'react';
import type { Answer } from 'shared/protocol/api.ts';
import type { TokenView } from 'shared/protocol/tokens.ts';
import type { WebhookView } from 'shared/protocol/webhooks.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { giveSetupToken, tokensHere, webhooksHere } from '../../api/owner.ts';
import { showToast } from '../../ui/toasts.ts';

export interface OwnerPage {
  /** `shut`: the set-up token is needed. */
  readonly state: 'looking' | 'shut' | 'open' | 'unreachable';
  /** A set-up token was given, and it was not the one. */
  readonly refused: boolean;
  readonly tokens: readonly TokenView[];
  readonly webhooks: readonly WebhookView[];
}

const store = createStore<OwnerPage>(() => ({ state: 'looking', refused: false, tokens: [], webhooks: [] }));

export async function refresh(): Promise<void> {
  const [tokens, webhooks] = await Promise.all([tokensHere(), webhooksHere()]);
  if (tokens.ok && webhooks.ok) {
    store.setState({ state: 'open', refused: false, tokens: tokens.tokens, webhooks: webhooks.webhooks });
  } else {
    const isShut = !tokens.ok && tokens.reason === 'owner-only';
    store.setState({ state: isShut ? 'shut' : 'unreachable' });
  }
}

export async function openWith(token: string): Promise<void> {
  giveSetupToken(token);
  await refresh();
  store.setState(({ state }) => ({ refused: state === 'shut' }));
}

/** Says why not, or shows what there is now. */
export async function settle<T extends object>(answer: Answer<T>): Promise<T | undefined> {
  if (!answer.ok) {
    showToast({ text: refusals[answer.reason], tone: 'refused' });
    return undefined;
  }
  await refresh();
  return answer;
}

export function useOwner(): OwnerPage {
  useEffect(() => void refresh(), []);
  return useStore(store);
}
