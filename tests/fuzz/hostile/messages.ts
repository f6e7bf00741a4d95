/** Frames that are no edits: broken messages, stolen presence, questions without an end. */
import * as encoding from 'lib0/encoding';
import type { Chance } from '../../support/chance.ts';
import { message, presence, syncMessage } from '../../support/peer.ts';

/** @param n tells this message's presence from all others; it is what the sender is known by */
type Maker = (chance: Chance, n: number, somebodyElse: { id: string; name: string }) => Uint8Array | string;

const noise = (chance: Chance, most: number) =>
  Uint8Array.from({ length: chance.below(most) }, () => chance.below(256));

export const messageMakers: Readonly<Record<string, Maker>> = {
  noise: (chance) => noise(chance, 60),
  text: () => '{"type":"update"}',
  nothing: () => new Uint8Array(),
  'unknown type': (chance) => message(4 + chance.below(90), (e) => encoding.writeVarString(e, 'x')),
  'unknown step': () => syncMessage(7, Uint8Array.of(0, 0)),
  'our own words': (_chance, n) => message(121, (e) => encoding.writeVarUint(e, n)),
  'right from outside': () => message(122, (e) => encoding.writeVarString(e, '{"right":"write"}')),
  'bad state vector': (chance) => syncMessage(0, noise(chance, 20)),
  'long number': () => Uint8Array.from({ length: 14 }, () => 255),
  'inner length': () => Uint8Array.of(0, 2, 255, 255, 255, 255, 15, 1),
  'strange state vector': (chance) =>
    syncMessage(
      0,
      message(1, (e) => {
        encoding.writeVarUint(e, chance.below(2 ** 31));
        encoding.writeVarUint(e, chance.below(2 ** 31));
      }),
    ),
  'everybody’s state': () => syncMessage(0, Uint8Array.of(0)),
  'somebody else’s presence': (chance, n, other) =>
    presence([
      [chance.below(50), n, JSON.stringify({ n, person: other.id, user: { name: other.name }, __proto__: { a: 1 } })],
    ]),
  'no presence': (chance, n) => presence([[chance.below(50), n, 'null']]),
  'broken presence': (_chance, n) => presence([[n, n, '{bad']]),
  'deep presence': (_chance, n) => presence([[n, n, '['.repeat(3_000) + ']'.repeat(3_000)]]),
  'presence of many': (_chance, n) =>
    presence(Array.from({ length: 40 }, (_, i) => [n * 100 + i, 1, JSON.stringify({ n })])),
};
