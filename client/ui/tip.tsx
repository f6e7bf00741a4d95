import { useEffect, useRef } from 'react';
import css from './tip.module.css';

export interface TipProps {
  readonly id: string;
  readonly text: string;
  /** The control's name already says it: readers need not hear it again. */
  readonly silent?: boolean;
}

const gap = 6;
const margin = 8;
/** ms a pointer rests before the tip shows, and may take to cross the gap. */
const rest = 350;
const grace = 120;

function place(tip: HTMLElement, anchor: HTMLElement) {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const left = Math.min(Math.max(margin, box.left + (box.width - width) / 2), innerWidth - width - margin);
  const above = box.top - height - gap;
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= margin ? above : box.bottom + gap}px`;
}

/**
 * One line beside the control it is rendered right after, on hover, keyboard focus and press. In the top layer, so
 * that no scrolling region clips it; can be hovered itself and goes on Esc (WCAG 1.4.13).
 */
export function Tip({ id, text, silent = false }: TipProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const tip = ref.current;
    const control = tip?.previousElementSibling;
    return tip && control instanceof HTMLElement ? watch(tip, control) : undefined;
  }, []);
  return (
    <span
      ref={ref}
      id={id}
      role={silent ? undefined : 'tooltip'}
      aria-hidden={silent}
      popover="manual"
      className={css['tip']}
    >
      {text}
    </span>
  );
}

function watch(tip: HTMLElement, control: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    if (tip.matches(':popover-open')) return;
    tip.showPopover();
    place(tip, control);
  };
  const hide = () => {
    clearTimeout(timer);
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const later = (act: () => void, ms: number) => () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const onFocus = () => control.matches(':focus-visible') && show();
  const onPress = () => (control.getAttribute('aria-disabled') === 'true' ? show() : hide());
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
  const stop = new AbortController();
  const own = { signal: stop.signal };
  control.addEventListener('pointerenter', later(show, rest), own);
  control.addEventListener('pointerleave', later(hide, grace), own);
  tip.addEventListener('pointerenter', show, own);
  tip.addEventListener('pointerleave', later(hide, grace), own);
  control.addEventListener('focus', onFocus, own);
  control.addEventListener('blur', hide, own);
  control.addEventListener('click', onPress, own);
  window.addEventListener('keydown', onKey, { ...own, capture: true });
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
