/** Typed commands. Each carries a key of its own, so that a repeated one does nothing twice. */
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { newId } from './ids.ts';
import { request } from './request.ts';

export async function sendCommand(retro: string, command: Command): Promise<CommandAnswer> {
  const envelope = { key: newId(), command };
  const path = `/api/retros/${retro}/commands`;
  const answer = await request<CommandAnswer>('POST', path, envelope);
  // The same key again after a lost answer: the server remembers what it said.
  return !answer.ok && answer.reason === 'try-again' ? request<CommandAnswer>('POST', path, envelope) : answer;
}
