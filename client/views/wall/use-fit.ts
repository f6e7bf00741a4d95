/** Nobody scrolls a wall: what is longer than the screen gets smaller until it fits. */
import { useCallback } from 'react';

const steps = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5, 0.45, 0.4, 0.36];

/**
 * A ref for a box whose height the screen gives. Sets `--fit` on it, the largest step at which all of it is seen, and
 * `data-cut` when even the smallest one is too large: then every `li` that is not seen whole carries `data-below`.
 * @param least the step below which nobody across the room can read it
 */
export function useFit(least: number): (box: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (box: HTMLElement | null) => {
      if (!box) return undefined;
      // Where the page scrolls (a phone), everything fits.
      const fits = () => getComputedStyle(box).overflowY === 'visible' || box.scrollHeight <= box.clientHeight + 1;
      const fit = () => {
        for (const step of steps.filter((each) => each >= least)) {
          box.style.setProperty('--fit', String(step));
          if (fits()) break;
        }
        const cut = !fits();
        const end = box.getBoundingClientRect().bottom + 1;
        box.toggleAttribute('data-cut', cut);
        for (const row of box.querySelectorAll('li')) {
          row.toggleAttribute('data-below', cut && row.getBoundingClientRect().bottom > end);
        }
      };
      const size = new ResizeObserver(fit);
      const content = new MutationObserver(fit);
      size.observe(box);
      content.observe(box, { childList: true, characterData: true, subtree: true });
      // Letters of another face are wider.
      document.fonts.addEventListener('loadingdone', fit);
      // An image has its size once it came.
      box.addEventListener('load', fit, true);
      fit();
      return () => {
        size.disconnect();
        content.disconnect();
        document.fonts.removeEventListener('loadingdone', fit);
        box.removeEventListener('load', fit, true);
      };
    },
    [least],
  );
}
