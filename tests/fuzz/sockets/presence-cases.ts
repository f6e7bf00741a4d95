/** Presence that is broken, endless, or somebody else's. */
import { presence, syncMessage } from '../../support/peer.ts';
import { Attacker } from './arena.ts';
import type { SocketCase } from './broken.ts';

function* flood(): Generator<Uint8Array> {
  for (let n = 1; n <= 20_000; n += 1) yield presence([[5, n, `{"x":${n}}`]]);
}

export const presenceCases: readonly SocketCase[] = [
  ...(
    [
      ['presence that is no JSON', [presence([[1, 1, '{bad']])]],
      ['presence a hundred thousand brackets deep', [presence([[1, 1, '['.repeat(100_000) + ']'.repeat(100_000)]])]],
      [
        'presence of twenty thousand clients',
        [presence(Array.from({ length: 20_000 }, (_, i) => [i + 10, 1, JSON.stringify({ user: { name: `f${i}` } })]))],
      ],
      [
        'presence at the end of all clocks',
        [presence([[5, Number.MAX_SAFE_INTEGER, '{"a":1}']]), presence([[5, Number.MAX_SAFE_INTEGER, 'null']])],
      ],
    ] as const
  ).map(([name, frames]): SocketCase => ({
    name,
    async act(arena) {
      const socket = await Attacker.into(await arena.newcomer('deputy'), 'board');
      const outcome = await socket.volley(frames);
      socket.leave();
      return outcome;
    },
  })),
  {
    name: 'presence in somebody else’s name',
    async act(arena) {
      const [victim, other] = [await arena.newcomer('deputy'), await arena.newcomer('deputy')];
      const listener = await arena.ben.joined('board');
      const [real, forger] = [await Attacker.into(victim, 'board'), await Attacker.into(other, 'board')];
      const client = 1_000 + arena.chance.below(1_000_000);
      await real.volley([presence([[client, 1, '{"cursor":"mine"}']])]);
      await listener.until(() => listener.heard().includes('mine'));
      const forged = JSON.stringify({ person: victim.id, user: { name: 'A newcomer' }, cursor: 'forged' });
      await forger.volley([presence([[client, 50, forged]]), presence([[client, 51, 'null']])]);
      await real.volley([presence([[client, 2, '{"cursor":"still mine"}']])]);
      await listener.until(() => listener.heard().includes('still mine'));
      const heard = listener.heard();
      for (const each of [real, forger]) each.leave();
      listener.leave();
      if (heard.includes('forged')) throw new Error('a forged presence was passed on');
      return 'nobody heard it';
    },
  },
  {
    name: 'twenty thousand presence messages, twenty who listen',
    async act(arena) {
      const listeners = await Promise.all(Array.from({ length: 20 }, () => arena.ben.joined('board')));
      const socket = await Attacker.into(await arena.newcomer('deputy'), 'board');
      const outcome = await socket.volley(flood());
      for (const listener of listeners) listener.leave();
      socket.leave();
      return outcome;
    },
  },
  {
    name: 'two thousand questions for the whole document',
    async act(arena) {
      const socket = await Attacker.into(await arena.newcomer('participant'), 'board');
      const outcome = await socket.volley(Array.from({ length: 2_000 }, () => syncMessage(0, Uint8Array.of(0))));
      socket.leave();
      return outcome;
    },
  },
];
