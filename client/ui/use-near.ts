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
    return watch(part, (entry) => {
      if (!entry.isIntersecting && part.contains(document.activeElement)) return;
      if (!entry.isIntersecting && part.childElementCount > 0) setHeight(entry.boundingClientRect.height);
      // What comes near is far from seen yet: typing and scrolling go first.
      startTransition(() => setNear(entry.isIntersecting));
    });
  }, [holder, always]);
  return { near, height };
}

type Told = (entry: IntersectionObserverEntry) => void;

interface Watcher {
  readonly observer: IntersectionObserver;
  readonly told: Map<Element, Told>;
}

/** One observer for all parts within the same scroller: hundreds of them were looked at in every frame. */
const watchers = new Map<Element | null, Watcher>();

function watch(part: HTMLElement, tell: Told): () => void {
  const root = scrollerOf(part);
  const watcher = watchers.get(root) ?? watcherOf(root);
  watchers.set(root, watcher);
  watcher.told.set(part, tell);
  watcher.observer.observe(part);
  return () => {
    watcher.observer.unobserve(part);
    watcher.told.delete(part);
    if (watcher.told.size > 0) return;
    watcher.observer.disconnect();
    watchers.delete(root);
  };
}

function watcherOf(root: Element | null): Watcher {
  const told = new Map<Element, Told>();
  const observer = new IntersectionObserver(
    (entries) => {
      // Of several looks at a part the last one holds.
      for (const [part, entry] of new Map(entries.map((entry) => [entry.target, entry]))) told.get(part)?.(entry);
    },
    { root, rootMargin: `${ahead}px 0px` },
  );
  return { observer, told };
}

/** What scrolls around it; null is the page itself. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return null;
}
