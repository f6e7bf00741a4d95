/** The record waits for the end of the meeting; the facilitator may begin it earlier. */
import { recordWords as words } from 'shared/sentences/record.ts';
import { useAct } from '../../sync/use-act.ts';
import { Button } from '../../ui/button.tsx';
import css from './lift-lock.module.css';

export function LiftLock() {
  const act = useAct();
  return (
    <section className={css['lift']}>
      <p className="second">{words.liftSays}</p>
      <Button onClick={() => void act({ type: 'lift-description-lock' })}>{words.lift}</Button>
    </section>
  );
}
