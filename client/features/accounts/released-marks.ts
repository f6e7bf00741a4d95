/** Shows in an open passage which of its words are released. Words that were changed since carry no mark. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export const ReleasedMarks = Extension.create<{ released: () => readonly string[] }>({
  name: 'releasedMarks',
  addOptions() {
    return { released: () => [] };
  },
  addProseMirrorPlugins() {
    const { released } = this.options;
    return [new Plugin({ props: { decorations: (state) => marks(state.doc, released()) } })];
  },
});

function marks(doc: Node, released: readonly string[]): DecorationSet {
  const lines = released.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const line of lines) {
      const at = node.textContent.indexOf(line);
      if (at === -1) continue;
      // Inline leaves (a line break) take a place that has no letter: then only whole blocks are marked.
      const from = position + 1 + at;
      const whole = node.content.size !== node.textContent.length;
      const to = whole ? position + 1 + node.content.size : from + line.length;
      found.push(Decoration.inline(whole ? position + 1 : from, to, { class: 'released-words' }));
    }
    return false;
  });
  return DecorationSet.create(doc, found);
}
