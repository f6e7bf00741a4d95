import { useState } from 'react';
import type { LinkView } from 'shared/protocol/api.ts';
import { useLocation } from 'wouter';
import { joinRetro } from '../../api/retros.ts';
import { codePage } from '../../api/room-code.ts';
import { keepSeat } from '../../api/seat.ts';
import { keepWayIn } from '../../api/way-in.ts';
import { keepAnswers, type OwnAnswers } from '../../api/answers-kept.ts';
import type { Answered } from './own-answers.tsx';

export interface Join {
  readonly joining: boolean;
  readonly refusal: string | undefined;
  /** @param name typed on a role link; undefined on a personal one */
  readonly join: (name: string | undefined, answered: Answered) => Promise<void>;
}

/** A link with its secret, or the room code. */
export type Way = { readonly link: string; readonly secret: string } | { readonly code: string };

export function useJoin(way: Way, view: LinkView): Join {
  const [joining, setJoining] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [, go] = useLocation();
  const join = async (name: string | undefined, answered: Answered) => {
    if (joining) return;
    setJoining(true);
    setRefusal(undefined);
    const answer = await joinRetro({ ...way, ...(name === undefined ? {} : { name }) });
    setJoining(false);
    if (!answer.ok) {
      const { whyNotIn } = await import('./why-not-in.ts');
      return setRefusal(whyNotIn(answer.reason, 'code' in way));
    }
    // A wall link has its own page; nobody sits behind it.
    if (!('seat' in answer)) return undefined;
    const { retro, person } = answer.seat;
    keepSeat(retro, person);
    keepAnswers(retro, person, said(answered));
    keepWayIn(retro, { address: addressOf(way), hosts: [...view.deputies, ...view.facilitators] });
    go(`/r/${retro}`, { replace: true });
    return undefined;
  };
  return { joining, refusal, join };
}

/** Where a changed name can be typed. */
function addressOf(way: Way): string {
  return 'code' in way ? `${codePage}#${way.code}` : `/j/${way.link}`;
}

/** What was left open stays as it was: a link opened again overwrites nothing. */
function said({ call, dontCount }: Answered): OwnAnswers {
  return {
    ...(call === null ? {} : { ratherOffer: call === 'offer' }),
    ...(dontCount ? { dontCount } : {}),
  };
}
