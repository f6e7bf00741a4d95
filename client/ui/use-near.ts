/**
 * Parts of a long list that are far from what is seen are left out and keep their height. What has the focus stays,
 * wherever it is scrolled to.
 */
import { startTransition, useEffect, useState, type RefObject } from 'react';

/** How far beyond the edge parts are drawn already, px. */
const ahead = 900;

export interface Near {
  readonly near: boolean;
  /** px, as it last was; undefined before it was ever drawn. */
  readonly height: number | undefined;
}

/** @param always it is drawn wherever it is, and nothing is watched */
export function useNear(holder: RefObject<HTMLElement | null>, always: boolean): Near {
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const part = holder.current;
    if (!part || always) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last || (!last.isIntersecting && part.contains(document.activeElement))) return;
        if (!last.isIntersecting && part.childElementCount > 0) setHeight(last.boundingClientRect.height);
        // What comes near is far from seen yet: typing and scrolling go first.
        startTransition(() => setNear(last.isIntersecting));
      },
      { root: scrollerOf(part), rootMargin: `${ahead}px 0px` },
    );
    observer.observe(part);
    return () => observer.disconnect();
  }, [holder, always]);
  return { near, height };
}

/** What scrolls around it; null is the page itself. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return null;
}
