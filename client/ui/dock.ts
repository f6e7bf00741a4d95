import { useEffect } from 'react';

/** Tells the page how high the bar fixed to its bottom is (px), so that toasts stand above it. */
export function useDock(height: number): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--dock', `${height}px`);
    return () => void style.removeProperty('--dock');
  }, [height]);
}
