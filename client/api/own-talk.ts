import type { OwnTalkAnswer } from 'shared/protocol/api.ts';
import { request } from './request.ts';

/** One's own talk time, asked for by hand. It is shown and forgotten: nothing on this device keeps it. */
export const ownTalkIn = (retro: string): Promise<OwnTalkAnswer> => request('GET', `/api/retros/${retro}/own-talk`);
