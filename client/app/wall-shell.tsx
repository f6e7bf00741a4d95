/** `/r/:retro/wall`: a wall screen by its link; for whoever has joined, the same from their own seat. */
import { lazy } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { useParams } from 'wouter';
import { WallNotice } from '../views/wall/wall-notice.tsx';
import { useWall } from './use-wall.ts';
import { WallRoom } from './wall-room.tsx';

const RetroAt = lazy(async () => ({ default: (await import('./retro-shell.tsx')).RetroAt }));

const { connection, ended } = wallWords;

export default function WallShell() {
  const { retro = '' } = useParams();
  return <Wall key={retro} retro={retro} />;
}

function Wall({ retro }: { readonly retro: string }) {
  const { here, ask } = useWall(retro);
  switch (here.state) {
    case 'looking':
      return null;
    case 'away':
      return <WallNotice title={connection.unreachable} more={connection.unreachableMore} />;
    case 'wall':
      return <WallRoom key={`${here.seat.person} ${here.round}`} seat={here.seat} ask={ask} />;
    case 'person':
      return <RetroAt retro={retro} place="wall" />;
    case 'refused':
      return <WallNotice {...endedBy(here.reason)} />;
  }
}

function endedBy(reason: RefusalReason): { readonly title: string; readonly more: string } {
  switch (reason) {
    case 'link-revoked':
      return { title: ended.revoked, more: ended.revokedMore };
    case 'link-expired':
      return { title: ended.expired, more: ended.expiredMore };
    default:
      return { title: ended.unknown, more: ended.unknownMore };
  }
}
