/** The go-round: one thing from each, in an order drawn by chance, authority last. No order derives from talk time. */
import { readBackstage } from 'shared/documents/backstage.ts';
import { setAbout } from 'shared/documents/stage.ts';
import { mayGoRound } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { goRoundOrder } from 'shared/retro/go-round.ts';
import { when, type Turn } from './obey.ts';

export function beginGoRound(turn: Turn): CommandAnswer {
  const { retro } = turn;
  return when(turn, mayGoRound(turn.facts), () => {
    const { people } = readBackstage(retro.doc('backstage'));
    const here = retro.stage().roster.filter((person) => person.guest || retro.connectionsOf(person.id).length > 0);
    const order = goRoundOrder(here, (id) => people.get(id)?.authority ?? false, retro.around.chance);
    setAbout(retro.doc('stage'), { goRound: { order, turn: 0 } });
  });
}

/** Said or passed: both are fine, and which it was is not kept. */
export function goRoundNext(turn: Turn): CommandAnswer {
  const { goRound } = turn.retro.stage().about;
  if (!goRound) return { ok: false, reason: 'not-in-this-phase' };
  return when(turn, mayGoRound(turn.facts), () =>
    setAbout(turn.retro.doc('stage'), {
      goRound: { ...goRound, turn: Math.min(goRound.turn + 1, goRound.order.length) },
    }),
  );
}
