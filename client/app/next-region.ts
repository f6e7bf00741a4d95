/** F6: from landmark to landmark, as screen readers do, for everybody. */
const regions = 'header, nav, main, aside, footer, section[aria-label], section[aria-labelledby], [role=region]';

const usable = (region: HTMLElement) =>
  region.closest('[inert], [aria-hidden=true]') === null && region.offsetHeight > 0;

export function goToRegion(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)].filter((region) => usable(region));
  if (all.length === 0) return;
  const here = all.findLastIndex((region) => region.contains(document.activeElement));
  const next = all.at((here === -1 && step === -1 ? 0 : here + step) % all.length);
  if (!next) return;
  // A region is no control: it takes focus by script only, and shows where it is.
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** Esc in a field gives the keys back to the page; the text stays. */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea, select, [contenteditable]')) {
    activeElement.blur();
  }
}
