/**
 * Whoever runs the server, told by where they ask from or by the set-up token as a bearer token: the same rule for the
 * figures of `/metrics` and for tokens and webhooks. That anybody may create a retro here (SECOND_STORY_OPEN) opens
 * neither.
 */
import type { Context } from 'hono';
import { isSameSecret } from '../auth/secrets.ts';
import { isLoopback } from '../settings.ts';
import { addressOf } from './answers.ts';
import type { Deps } from './deps.ts';

/** Headers by which another server says that it only passes a request on. */
const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

export function isOwner(c: Context, door: Deps['ownerDoor']): boolean {
  const token = tokenOf(c);
  return (token !== undefined && isSameSecret(token, door.token)) || isNear(c, door);
}

/** Whoever sends a token means the server that knows it: near or not, another one changes nothing for them. */
export function isOwnerByTheirToken(c: Context, door: Deps['ownerDoor']): boolean {
  const token = tokenOf(c);
  return token === undefined ? isNear(c, door) : isSameSecret(token, door.token);
}

function tokenOf(c: Context): string | undefined {
  return /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
}

function isNear(c: Context, { loopback }: Deps['ownerDoor']): boolean {
  const isDirect = passedOn.every((name) => c.req.header(name) === undefined);
  return loopback && isDirect && isLoopback(addressOf(c).replace(/^::ffff:/, ''));
}
