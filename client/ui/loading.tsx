import { type ReactNode, useEffect, useState } from 'react';
import { words } from './words.ts';

/** ms. What comes sooner needs no word. */
const patience = 400;

/** One line, and only for what takes long. No shimmer. */
export function Loading({ children = words.loading }: { readonly children?: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return <output className="small muted">{late && children}</output>;
}
