/** Leads to the field of the idea form, wherever a screen has placed it. */
export const ideaFormId = 'park-an-idea';

export function focusIdea(): void {
  const field = document.querySelector<HTMLTextAreaElement>(`#${ideaFormId} textarea`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
