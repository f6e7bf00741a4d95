/** Who may do what about accounts. The owner decides about their own; facilitators and deputies offer and ask. SPEC ACCOUNT-*. */
import type { RefusalReason } from '../protocol/refusals.ts';
import type { AccountState } from '../retro/accounts.ts';
import { leadsTheRoom } from '../retro/people.ts';
import type { Decision, Facts } from './decisions.ts';

const yes: Decision = { allowed: true };
const no = (reason: RefusalReason): Decision => ({ allowed: false, reason });

type Asker = Pick<Facts, 'role' | 'standing'>;

/** Everybody but observers, until the record is published. */
export function mayGiveAccount({ role, standing }: Asker): Decision {
  if (role === 'observer') return no('not-your-role');
  return standing.phase === 'published' ? no('published') : yes;
}

/** @param state of one's own account, if it was ever offered or begun */
export function mayBegin(facts: Asker, state: AccountState | undefined): Decision {
  const may = mayGiveAccount(facts);
  if (!may.allowed) return may;
  return state === 'begun' || state === 'given' ? no('already-open') : yes;
}

/** An offer is made once. Whoever would rather not is not asked again; their own page stays open to them. */
export function mayOffer(facts: Asker, state: AccountState | undefined): Decision {
  const may = mayPrepareAccounts(facts);
  if (!may.allowed) return may;
  if (state === 'declined') return no('account-declined');
  return state === undefined ? yes : no('account-offered');
}

/** Asking to read, and saying that hearing is done. */
export function mayPrepareAccounts({ role, standing }: Asker): Decision {
  if (!leadsTheRoom(role)) return no('not-your-role');
  return standing.phase === 'published' ? no('published') : yes;
}

/** What is off the record stays in the account. */
export function mayRelease({
  standing,
  offRecord,
}: Pick<Facts, 'standing'> & { readonly offRecord: boolean }): Decision {
  if (standing.phase === 'published') return no('published');
  return offRecord ? no('off-the-record') : yes;
}
