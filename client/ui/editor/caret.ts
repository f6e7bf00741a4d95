/**
 * Other people's carets: what @tiptap/extension-collaboration-caret does, without its lagging peer pin. The name
 * comes from the server's stamp on the awareness state; it has no colour of its own, since nobody is colour-coded.
 */
import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

export const Caret = Extension.create<{ awareness: Awareness }>({
  name: 'caret',
  priority: 999,
  addProseMirrorPlugins() {
    const { awareness } = this.options;
    // The cursor plugin writes into a local state; without one there would be nothing to send.
    if (awareness.getLocalState() === null) awareness.setLocalState({});
    return [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: selection })];
  },
});

function caret(user: { name?: string }): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'caret-of-other';
  const name = document.createElement('span');
  name.textContent = user.name ?? '';
  mark.append('\u2060', name, '\u2060');
  return mark;
}

function selection(): { class: string } {
  return { class: 'selection-of-other' };
}
