/** With own-refusals.ts the one place where a reason becomes a sentence for a person. */
import type { CloseReason } from '../protocol/close-codes.ts';
import type { RefusalReason } from '../protocol/refusals.ts';
import { ownRefusals } from './own-refusals.ts';

export const refusals: Record<RefusalReason, string> = {
  ...ownRefusals,
  'not-your-role': 'Only the facilitator and the deputy can do this.',
  'not-leading': 'Whoever leads the meeting decides this.',
  'not-in-this-phase': 'This belongs to another part of the meeting.',
  'no-such-step': 'The meeting cannot go there from here.',
  'timeline-not-done':
    'This opens after the timeline. Every event is discussed or skipped first, and the room is asked what is missing.',
  'events-open': 'Some events are still open. Discuss or skip them, or open early.',
  'not-asked': 'Ask the room what is missing and what happened differently first.',
  'gate-shut': 'Action items open after the timeline.',
  'already-open': 'This is open already.',
  'stale-step': 'The room has moved on a moment before. Nothing was changed.',
  'unknown-event': 'This event is not on the timeline any more.',
  'unknown-idea': 'This idea was withdrawn.',
  'unknown-person': 'This person is not in the room.',
  'unknown-revision': 'This record has no revision of that number.',
  'unknown-link': 'This link is not known here. Ask whoever sent it for a new one.',
  'already-running': 'The meeting is running already.',
  'on-break': 'There is a break. Nobody is marked as speaking until it is over.',
  'nothing-to-show': 'Nothing has been written yet.',
  'talk-is-off': 'Talk time is switched off here.',
  'not-counted': 'This person asked not to be counted.',
  'no-account': 'There is no account here, or it was deleted.',
  'account-offered': 'It was offered already. Nothing is sent twice.',
  'account-declined': 'They would rather not give one. Their page stays open to them.',
  'account-kept': 'The author keeps it with those who read it now.',
  'off-the-record': 'This passage is off the record. It stays in the account.',
  'not-allowed-to-create': 'Creating a retro here needs the set-up token printed at start.',
  'not-signed-in': 'This browser has not joined yet. Open your link again.',
  'who-are-you': 'Several people have joined from this browser. Choose who you are here.',
  'link-expired': 'This link has expired. Ask the facilitator for a new one.',
  'link-revoked': 'This link was taken back. Ask the facilitator for a new one.',
  'waiting-at-the-door': 'One tap of the facilitator or the deputy lets you in.',
  'not-let-in': 'The facilitator did not let this name in. Ask them directly.',
  'too-fast': 'That was very fast. Wait a moment and try again.',
  'bad-request': 'This could not be read. Reload the page and try again.',
  'unknown-retro': 'There is no retro at this address.',
};

export const closings: Record<CloseReason, string> = {
  rightChanged: 'Your place in the room changed. Joining again.',
  malformed: 'This window sent something the room could not read. It starts afresh; your unsaved text is handed back.',
  noRight: 'This part of the retro is not open to you.',
  writeRefused: 'This could not be added any more. Nothing is lost: your text is handed back.',
  unknownRoom: 'There is nothing at this place yet.',
  reset: 'This part was cleared and starts afresh.',
  deleted: 'This was deleted.',
  tooLarge: 'That was too large to be sent. Nothing is lost: your text is handed back.',
  oldClient: 'Second Story was updated. Reload this page.',
  tooFast: 'That was very fast, or the room is full. Trying again in a moment.',
  restart: 'The server restarts. Joining again.',
};
