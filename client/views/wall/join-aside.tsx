/** How to come in, while a room code stands: large beside the opening, in one line under everything else. */
import { spacedCode, standingCode, type RoomCode } from 'shared/retro/room-code.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { codeUrl } from '../../api/room-code.ts';
import { meetingTime } from '../../features/agenda/meeting-time.ts';
import { useNow, useStage } from '../../sync/use-retro.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import css from './wall.module.css';

const words = wallWords.join;

function useRoomCode(): RoomCode | undefined {
  const shown = useStage((stage) => stage.about.roomCode);
  return standingCode(shown, useNow(1000));
}

export function JoinAside() {
  const code = useRoomCode();
  if (!code) return null;
  return (
    <aside className={css['join']} aria-label={words.region}>
      <p className={css['at']}>
        {words.at}
        <b>{location.host}</b>
      </p>
      <p className={css['code']}>{spacedCode(code.text)}</p>
      <div className={css['qr']}>
        <QrCode text={codeUrl(code.text)} name={words.code} />
      </div>
      <p className={css['until']}>{words.until(meetingTime(code.until))}</p>
    </aside>
  );
}

export function JoinLine() {
  const code = useRoomCode();
  return code ? <p>{words.line(location.host, spacedCode(code.text))}</p> : null;
}
