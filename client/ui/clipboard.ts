/** navigator.clipboard needs https or localhost; a meeting room's plain-http address gets the older way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'srOnly';
  // Inside an open dialog, whose focus trap would take the selection away from anything outside it.
  (focused?.parentElement ?? document.body).append(area);
  area.select();
  // Deprecated and still the only way without a secure context.
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
