/** The line at the top that adds an event, reached by a key from anywhere in preparation. */
export const addLineId = 'add-event';

export const focusAddLine = (): void => document.querySelector<HTMLElement>(`#${addLineId} input`)?.focus();
