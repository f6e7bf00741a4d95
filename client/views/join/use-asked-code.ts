/** The code somebody scanned or typed; the same code again is another question. */
import { useCallback, useEffect, useState } from 'react';
import { codeInAddress, dropCodeFromAddress } from '../../api/room-code.ts';

export interface AskedCode {
  readonly code: string | undefined;
  readonly round: number;
  readonly ask: (code: string) => void;
}

export function useAskedCode(): AskedCode {
  const [asked, setAsked] = useState(() => ({ code: codeInAddress(), round: 0 }));
  const ask = useCallback((code: string) => setAsked(({ round }) => ({ code, round: round + 1 })), []);
  // A second scan in the same tab only changes the hash.
  useEffect(() => {
    const scanned = () => {
      const code = codeInAddress();
      if (code !== undefined) ask(code);
      dropCodeFromAddress();
    };
    dropCodeFromAddress();
    window.addEventListener('hashchange', scanned);
    return () => window.removeEventListener('hashchange', scanned);
  }, [ask]);
  return { ...asked, ask };
}
