/**
 * Who said a paragraph and what kind of remark it is (shared/documents/prose.ts), carried by every editor: one whose
 * schema lacked them would take them out of the text when it writes back. How they look is up to the feature.
 */
import { Extension } from '@tiptap/core';
import { noteLabels } from 'shared/retro/prose.ts';

const personId = /^[\w-]{1,80}$/;

export const ParagraphFacts = Extension.create({
  name: 'paragraphFacts',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          speaker: fact('data-speaker', (value) => personId.test(value)),
          label: fact('data-label', (value) => noteLabels.some((label) => label === value)),
        },
      },
    ];
  },
});

/** A new line after Enter has neither: it may be somebody else's, about something else. */
function fact(attribute: string, isOne: (value: string) => boolean) {
  const name = attribute.slice('data-'.length);
  return {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(attribute);
      return value !== null && isOne(value) ? value : null;
    },
    renderHTML: (attributes: Record<string, unknown>) => {
      const value = attributes[name];
      return typeof value === 'string' ? { [attribute]: value } : {};
    },
  };
}
