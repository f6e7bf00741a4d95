import { useEffect, useState } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { joinWords } from 'shared/sentences/join.ts';
import { useLocation } from 'wouter';
import { joinRetro } from '../../api/retros.ts';
import { keepSeat } from '../../api/seat.ts';
import { Loading } from '../../ui/loading.tsx';
import css from './join.module.css';
import { NoWayIn } from './no-way-in.tsx';

export interface OpenWallProps {
  readonly link: string;
  readonly secret: string;
  readonly again: () => void;
}

/** A wall link asks nobody anything: whoever opens it gets the screen, and is nobody. */
export function OpenWall({ link, secret, again }: OpenWallProps) {
  const [refused, setRefused] = useState<RefusalReason>();
  const [, go] = useLocation();
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const answer = await joinRetro({ link, secret });
      if (gone) return;
      if (!answer.ok) return setRefused(answer.reason);
      if (!('wall' in answer)) return;
      // The second part of a link's name is its id; the wall is called by it.
      keepSeat(answer.wall, `wall-${link.slice(answer.wall.length + 1)}`);
      go(`/r/${answer.wall}/wall`, { replace: true });
    };
    void open();
    return () => {
      gone = true;
    };
  }, [link, secret, go]);
  if (refused !== undefined) return <NoWayIn why={refused} again={again} />;
  return (
    <div className={css['alone']}>
      <h1 className="srOnly">{joinWords.invited}</h1>
      <Loading>{joinWords.looking}</Loading>
    </div>
  );
}
