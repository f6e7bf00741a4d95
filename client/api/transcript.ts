import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { ReadTranscriptInput } from 'shared/protocol/transcript.ts';
import { request } from './request.ts';

export async function sendTranscript(retro: string, input: ReadTranscriptInput): Promise<CommandAnswer> {
  const path = `/api/retros/${retro}/transcript`;
  const answer = await request<CommandAnswer>('POST', path, input);
  // The same id again after a lost answer is the same transcript.
  return !answer.ok && answer.reason === 'try-again' ? request<CommandAnswer>('POST', path, input) : answer;
}
