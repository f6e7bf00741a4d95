/**
 * The one place from which a request leaves this server, and only to an address its owner named (design §6.6). No
 * redirect is followed, nothing of an answer but its status is looked at, and ten seconds are enough.
 */
import { lookup, type LookupAddress } from 'node:dns';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Outcome } from 'shared/protocol/webhooks.ts';

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Receipt {
  readonly outcome: Outcome;
  readonly status?: number;
}

/** @returns what became of it; it never rejects */
export type Send = (letter: Letter, signal: AbortSignal) => Promise<Receipt>;

const patienceMs = 10_000;

/** The signal ends it early: then it counts as unreachable. */
export const send: Send = (letter, signal) => sendWithin(patienceMs, letter, signal);

export const sendWithin = (ms: number, { url, headers, body }: Letter, signal: AbortSignal): Promise<Receipt> =>
  new Promise((resolve) => {
    const target = new URL(url);
    if (isLinkLocal(target.hostname)) return resolve({ outcome: 'not-allowed' });
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: carefully,
      agent: false,
      signal,
    };
    let isLate = false;
    const call = (target.protocol === 'https:' ? https : http)(target, options, (answer) => {
      const status = answer.statusCode ?? 0;
      answer.destroy();
      clearTimeout(timer);
      resolve({ outcome: outcomeOf(status), status });
    });
    const timer = setTimeout(() => {
      isLate = true;
      call.destroy();
    }, ms);
    call.on('error', (error) => {
      clearTimeout(timer);
      if (isLate) resolve({ outcome: 'timed-out' });
      else resolve({ outcome: error.message === notAllowed ? 'not-allowed' : 'unreachable' });
    });
    call.end(body);
  });

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'delivered';
  return status >= 300 && status < 400 ? 'redirected' : 'answered';
}

const notAllowed = 'an address of the network link';

/** Looks at the address itself, where the connection is made: a name may lead anywhere, and elsewhere a moment later. */
const carefully: LookupFunction = (name, options, done) =>
  lookup(name, options, (error, found: string | LookupAddress[], family) => {
    const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
    if (!error && addresses.some(isLinkLocal)) return done(new Error(notAllowed), []);
    done(error, found, family);
  });

/** Clouds answer there with the machine's own credentials. An IPv4 address written as IPv6 is found, too. */
const linkLocal = new BlockList();
linkLocal.addSubnet('169.254.0.0', 16, 'ipv4');
linkLocal.addSubnet('fe80::', 10, 'ipv6');
linkLocal.addAddress('fd00:ec2::254', 'ipv6');

/** @param host an address, or a name, which is none yet */
export function isLinkLocal(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '');
  const version = isIP(plain);
  return version !== 0 && linkLocal.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}
