import { spacedCode, standingCode } from 'shared/retro/room-code.ts';
import { roomCodeWords } from 'shared/sentences/room-code.ts';
import { codeUrl, isOwnComputer } from '../../api/room-code.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNow, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { clockHere } from '../../ui/clock.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import css from './room-code.module.css';

const words = roomCodeWords.card;

/** The code for the projector and the time it ends. Whoever may invite shows it; everyone sees it on the wall. */
export function RoomCodeCard() {
  const act = useAct();
  const shown = useStage((stage) => stage.about.roomCode);
  const code = standingCode(shown, useNow(1000));
  const show = async () => {
    const answer = await act({ type: 'show-room-code' });
    if (answer.ok && answer.code) announce(words.shown(spacedCode(answer.code.text)));
  };
  return (
    <section aria-label={words.title} className={css['card']}>
      <h3>{words.title}</h3>
      <p className="small second">{words.about}</p>
      {code ? (
        <>
          <div className={css['qr']}>
            <QrCode text={codeUrl(code.text)} name={words.qr} size={196} />
          </div>
          <p className={css['code']}>{spacedCode(code.text)}</p>
          <p className={css['host']}>{location.host}</p>
          {isOwnComputer() && <p className="small second">{words.here}</p>}
          <p className="small muted num">{words.until(clockHere(code.until))}</p>
          <Button onClick={() => void show()}>{words.renew}</Button>
          <Button size="small" look="quiet" onClick={() => void act({ type: 'hide-room-code' })}>
            {words.hide}
          </Button>
        </>
      ) : (
        <>
          <Button onClick={() => void show()}>{words.show}</Button>
          <p className="small muted">{words.seen}</p>
        </>
      )}
    </section>
  );
}
