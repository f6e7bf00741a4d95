import type { AccountAnswer } from 'shared/protocol/api.ts';
import { request } from './request.ts';

/** One's own account: where it stands, who reads it, who asks to. */
export const ownAccountIn = (retro: string): Promise<AccountAnswer> => request('GET', `/api/retros/${retro}/account`);
