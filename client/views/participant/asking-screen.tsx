/**
 * Closing. While its three questions are open they have the page to themselves until they are answered or left; the
 * desk that follows stays where it is when they end.
 */
import { useEffect, useRef } from 'react';
import { PulseForm } from '../../features/pulse/pulse-form.tsx';
import { usePulse } from '../../features/pulse/use-pulse.ts';
import { DeskScreen } from './desk-screen.tsx';
import css from './plain-screen.module.css';

export function AskingScreen({ asks }: { readonly asks: boolean }) {
  const { state, send, decline } = usePulse(asks);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'asked' && state === 'done') document.getElementById('main')?.focus();
    before.current = state;
  }, [state]);
  if (state === 'done') return <DeskScreen kind="closing" />;
  return (
    <main id="main" tabIndex={-1} className={css['page']}>
      {state === 'asked' && <PulseForm send={send} decline={decline} />}
    </main>
  );
}
