/** What /api/v1 says when it says no. */
import type { ApiReason } from '../protocol/v1/answers.ts';

export const apiRefusals: Record<ApiReason, string> = {
  'token-missing': 'Send a token of this server: Authorization: Bearer sst_…',
  'token-unknown': 'This token is not known here. Ask whoever runs the server for one.',
  'token-revoked': 'This token was taken back. Ask whoever runs the server for a new one.',
  'token-scope': 'This token may not do this. Ask whoever runs the server for one that may.',
  'too-fast': 'That was very fast. Wait a minute and try again.',
  'bad-request': 'The body is not what is described in /api/openapi.json.',
  'too-large': 'The body is larger than 1 MB. Send the events in several requests.',
  'unknown-zone': 'The zone is not known. Write it like Europe/Berlin.',
  'unknown-retro': 'There is no such retro, or this token did not open it.',
  'unknown-revision': 'This record has no revision of that number.',
  'unknown-format': 'There is no such format. See /api/openapi.json.',
  'too-many-events': 'The timeline is full, or too many events wait to be added already.',
  'timeline-closed': 'The meeting is over; the timeline takes no more events from programs.',
  'key-reused': 'This idempotency key was used for something else. Take a new one.',
  'try-again': 'This could not be saved. Nothing was changed; send it again with the same idempotency key.',
};
