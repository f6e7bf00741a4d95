import { useCallback } from 'react';

/**
 * Sets `--screen` to what is left of the window under the banner, for views that fill it: `height: var(--screen,
 * 100dvh)`. Absent while nothing stands above them.
 */
export function useScreenHeight(): (above: HTMLElement | null) => (() => void) | undefined {
  return useCallback((above: HTMLElement | null) => {
    if (!above) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const height = above.offsetHeight;
      if (height === 0) style.removeProperty('--screen');
      else style.setProperty('--screen', `calc(100dvh - ${height}px)`);
    });
    observer.observe(above);
    return () => {
      observer.disconnect();
      style.removeProperty('--screen');
    };
  }, []);
}
