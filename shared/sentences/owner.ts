/** The page of whoever runs the server: tokens for other programs, and addresses that are told what happens. */
import type { Scope } from '../protocol/tokens.ts';
import type { DeliveryView, WebhookEvent } from '../protocol/webhooks.ts';
import { counted } from './names.ts';

const outcomes: Record<DeliveryView['outcome'], (status: number | undefined) => string> = {
  delivered: (status) => `arrived (${status ?? 200})`,
  answered: (status) => `was answered with ${status ?? 'something else'}`,
  redirected: (status) => `was sent elsewhere (${status ?? 302}); redirects are not followed`,
  'timed-out': () => 'got no answer within ten seconds',
  unreachable: () => 'found nobody there',
  'not-allowed': () => 'was not sent: this address belongs to the machine’s own network link',
};

export const ownerWords = {
  title: 'Other programs',
  pageTitle: 'Other programs, Second Story',
  skip: 'To the programs',
  home: 'All retrospectives',
  about:
    'For whoever runs this server. An incident bot can open a retro with its timeline, and other tools can be told when something happens. Nothing is sent anywhere that is not named here.',
  docs: 'How programs use it stands in docs/API.md and at',
  docsAddress: '/api/openapi.json',
  failed: 'The server does not answer. What is below may have changed.',
  again: 'Try again',

  door: {
    title: 'Set-up token',
    about: 'It was printed where the server was started. It stays in this tab and is forgotten with it.',
    refused: 'This is not the token printed at the last start.',
    open: 'Open',
  },

  shownOnce: 'Shown this once.',
  stored: 'I have stored it',
  copy: 'Copy',

  tokens: {
    title: 'Tokens',
    none: 'No program may come in yet.',
    name: 'Name of the program',
    nameExample: 'Pager bot',
    nameMissing: 'Give it a name that tells you which program it is.',
    may: 'It may',
    mayMissing: 'Choose what it may do.',
    scopes: {
      create: { label: 'Open retros', about: 'with a timeline to begin with' },
      events: { label: 'Add events', about: 'to retros that it opened' },
      records: { label: 'Read published records', about: 'with roles in place of names' },
    } satisfies Record<Scope, { label: string; about: string }>,
    make: 'Make a token',
    made: (name: string) => `The token of ${name}`,
    facts: (scopes: readonly Scope[]) => {
      const said: Record<Scope, string> = { create: 'opens retros', events: 'adds events', records: 'reads records' };
      return scopes.map((scope) => said[scope]).join(', ');
    },
    madeOn: (day: string) => `made ${day}`,
    usedOn: (day: string) => `last used ${day}`,
    notUsed: 'not used yet',
    revokedOn: (day: string) => `taken back ${day}`,
    revoke: 'Take back',
    revokeNamed: (name: string) => `Take back the token of ${name}`,
    revokeAsk: (name: string) => `Take back the token of ${name}?`,
    revokeAbout: 'It opens nothing any more, from now on. What the program brought stays.',
    revoked: (name: string) => `The token of ${name} opens nothing any more.`,
    keep: 'Keep it',
  },

  webhooks: {
    title: 'Webhooks',
    none: 'Nobody is told anything.',
    url: 'Address',
    urlExample: 'https://bot.example.org/hook',
    urlWrong: 'Write an address like https://bot.example.org/hook, without a password in it.',
    tell: 'Tell it when',
    tellMissing: 'Choose what it is told.',
    events: {
      'phase.changed': 'A phase begins or a sitting stops',
      'record.published': 'A record is published',
      'action.added': 'An action item is written',
      'action.changed': 'An action item changes',
      'preparation.due': 'A preparation is not ready after 48 hours',
    } satisfies Record<WebhookEvent, string>,
    short: {
      'phase.changed': 'phases',
      'record.published': 'publication',
      'action.added': 'new action items',
      'action.changed': 'changed action items',
      'preparation.due': 'preparations due',
    } satisfies Record<WebhookEvent, string>,
    add: 'Add a webhook',
    made: 'The secret that signs what is sent',
    namesNobody: 'What is sent names nobody: a title, a phase, links, and the text of action items, with roles in it.',
    waiting: (count: number) => `${counted(count, 'message')} ${count === 1 ? 'waits' : 'wait'}`,
    nothingYet: 'nothing sent yet',
    last: (delivery: DeliveryView, when: string) => `last one ${outcomes[delivery.outcome](delivery.status)}, ${when}`,
    test: 'Send a test',
    testNamed: (url: string) => `Send a test to ${url}`,
    tested: (delivery: DeliveryView) => `The test ${outcomes[delivery.outcome](delivery.status)}.`,
    log: 'What was sent',
    logNamed: (url: string) => `What was sent to ${url}`,
    logHide: 'Hide what was sent',
    logHideNamed: (url: string) => `Hide what was sent to ${url}`,
    logRow: (delivery: DeliveryView) =>
      `${delivery.event === 'test' ? 'A test' : delivery.event}${delivery.attempt > 1 ? `, attempt ${delivery.attempt},` : ''} ${outcomes[delivery.outcome](delivery.status)}`,
    again: (when: string) => `again ${when}`,
    remove: 'Remove',
    removeNamed: (url: string) => `Remove ${url}`,
    removeAsk: 'Remove this webhook?',
    removeAbout: (url: string, waiting: number) =>
      `${url} is told nothing any more${waiting > 0 ? `, and ${counted(waiting, 'waiting message')} will not be sent` : ''}.`,
    removed: 'Nothing is sent there any more.',
    keep: 'Keep it',
  },
} as const;
