/** Focus on a row that may have to be drawn first: making it active draws it, the next frame has it. */
import { rowId } from './timeline-state.ts';

export function focusRow(event: string): void {
  const focus = (): boolean => {
    const row = document.getElementById(rowId(event));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    return row !== null;
  };
  if (!focus()) requestAnimationFrame(() => focus() || requestAnimationFrame(focus));
}
