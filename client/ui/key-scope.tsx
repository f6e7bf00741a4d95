import { createContext, type ReactNode, use, useEffect } from 'react';

/** How many layers (dialogs, popovers) lie below: 0 is the page. */
export const KeyDepth = createContext(0);

const open: number[] = [];

/** Only bindings at this depth run: while a dialog is open the page's keys rest. */
export const topDepth = (): number => Math.max(0, ...open);

/** Everything inside is one layer above what surrounds it, for as long as it is mounted. */
export function KeyScope({ children }: { readonly children: ReactNode }) {
  const depth = use(KeyDepth) + 1;
  useEffect(() => {
    open.push(depth);
    return () => void open.splice(open.lastIndexOf(depth), 1);
  }, [depth]);
  return <KeyDepth value={depth}>{children}</KeyDepth>;
}
