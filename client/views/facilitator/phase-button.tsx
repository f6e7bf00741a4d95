/** One step of the meeting as a button: where it may not be taken it says why, and whoever takes it is moved along. */
import type { ReactNode } from 'react';
import type { Phase } from 'shared/retro/phases.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { announce } from '../../ui/announcer.ts';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { usePhaseStep } from './use-phase-step.ts';

export interface PhaseButtonProps {
  readonly to: Phase;
  readonly look?: ButtonProps['look'];
  readonly icon?: ReactNode;
  readonly keys?: Shortcut | undefined;
  readonly onGone?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function PhaseButton({ to, look, icon, keys, onGone, children }: PhaseButtonProps) {
  const { unavailable, go } = usePhaseStep(to);
  const step = async () => {
    if (await go()) onGone?.();
  };
  useKeys(keys ? [{ ...keys, run: () => (unavailable ? announce(unavailable) : void step()) }] : []);
  return (
    <Button look={look} icon={icon} keys={keys} unavailable={unavailable} onClick={() => void step()}>
      {children}
    </Button>
  );
}
