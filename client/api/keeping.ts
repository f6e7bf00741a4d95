/** Forgetting a person of a retro. */
import type { Refused } from 'shared/protocol/api.ts';
import { request } from './request.ts';

export const forgetPerson = (retro: string, person: string): Promise<{ readonly ok: true } | Refused> =>
  request('POST', `/api/retros/${retro}/forget`, { person });
