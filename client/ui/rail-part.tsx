import { useRef, type ReactNode } from 'react';
import { useNear } from './use-near.ts';

/** Height of a step that was never drawn, px. */
const usual = 42;

export interface RailPartProps {
  /** How many steps it holds. */
  readonly steps: number;
  /** Drawn wherever it is: the current step is in it, or the rail is short. */
  readonly always: boolean;
  readonly children: ReactNode;
}

/** Some steps of a long rail, drawn where they are near what is seen. */
export function RailPart({ steps, always, children }: RailPartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { near, height } = useNear(holder, always);
  const drawn = always || near;
  return (
    <div ref={holder} style={drawn ? undefined : { blockSize: height ?? steps * usual }}>
      {drawn && children}
    </div>
  );
}
