/**
 * Signatures after Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body, so that a
 * receiver knows who sent it, when, and that it is whole. Every language has a verifier for it.
 */
import { createHmac, randomBytes } from 'node:crypto';

export function newSigningSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** @param seconds since the epoch */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}
