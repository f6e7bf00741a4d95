import { useState } from 'react';
import type { LinkView } from 'shared/protocol/api.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useLocation } from 'wouter';
import { joinRetro } from '../../api/retros.ts';
import { keepSeat } from '../../api/seat.ts';
import { keepWayIn } from '../../api/way-in.ts';
import { keepAnswers, type OwnAnswers } from '../../sync/answers-kept.ts';
import type { Answered } from './own-answers.tsx';

export interface Join {
  readonly joining: boolean;
  readonly refusal: string | undefined;
  /** @param name typed on a role link; undefined on a personal one */
  readonly join: (name: string | undefined, answered: Answered) => Promise<void>;
}

export function useJoin(link: string, secret: string, view: LinkView): Join {
  const [joining, setJoining] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [, go] = useLocation();
  const join = async (name: string | undefined, answered: Answered) => {
    if (joining) return;
    setJoining(true);
    setRefusal(undefined);
    const answer = await joinRetro({ link, secret, ...(name === undefined ? {} : { name }) });
    setJoining(false);
    if (!answer.ok) return setRefusal(refusals[answer.reason]);
    // A wall link has its own page; nobody sits behind it.
    if (!('seat' in answer)) return undefined;
    const { retro, person } = answer.seat;
    keepSeat(retro, person);
    keepAnswers(retro, person, said(answered));
    keepWayIn(retro, { link, hosts: [...view.deputies, ...view.facilitators] });
    go(`/r/${retro}`, { replace: true });
    return undefined;
  };
  return { joining, refusal, join };
}

/** What was left open stays as it was: a link opened again overwrites nothing. */
function said({ call, dontCount }: Answered): OwnAnswers {
  return {
    ...(call === null ? {} : { ratherOffer: call === 'offer' }),
    ...(dontCount ? { dontCount } : {}),
  };
}
