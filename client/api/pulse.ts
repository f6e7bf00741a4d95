import type { PulseAnswerGiven } from 'shared/protocol/api.ts';
import { request } from './request.ts';

/** Whether one has answered the three questions already. */
export const pulseAnswered = (retro: string): Promise<PulseAnswerGiven> => request('GET', `/api/retros/${retro}/pulse`);
