/**
 * Who said a line and what kind of remark it is. The attributes travel with every editor (ui/editor/paragraph-facts);
 * here they are drawn before the line's words, set, and taken off by Backspace.
 */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { noteLabels, type NoteLabel } from 'shared/retro/prose.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { labelShapes } from '../../ui/prose/label-shapes.ts';
import '../../ui/prose/label-mark.css';

export interface RemarkOptions {
  /** Short name of a person id, as it is now. */
  readonly nameOf: (person: string) => string;
}

export const Remark = Extension.create<RemarkOptions>({
  name: 'remark',
  addOptions() {
    return { nameOf: () => '' };
  },
  addKeyboardShortcuts() {
    return { Backspace: () => takeOff(this.editor), Enter: () => makeRoom(this.editor) };
  },
  addProseMirrorPlugins() {
    const { nameOf } = this.options;
    return [new Plugin({ props: { decorations: (state) => marks(state.doc, nameOf) } })];
  },
});

/** On every line the selection touches. null takes the name off. */
export function setSpeaker(editor: Editor, person: string | null): void {
  editor.chain().focus().updateAttributes('paragraph', { speaker: person }).run();
}

export function setLabel(editor: Editor, label: NoteLabel | null): void {
  editor.chain().focus().updateAttributes('paragraph', { label }).run();
}

/** At the start of a line Backspace takes off the name, then the label, and only then joins it to the line before. */
function takeOff(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'paragraph') return false;
  const { speaker, label } = factsOf($from.parent);
  if (speaker !== undefined) return editor.commands.updateAttributes('paragraph', { speaker: null });
  if (label !== undefined) return editor.commands.updateAttributes('paragraph', { label: null });
  return false;
}

/** Enter before a line's first letter makes an empty line above it; the name and label stay with the words. */
function makeRoom(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  const { parent } = $from;
  if (!empty || $from.depth > 1 || $from.parentOffset > 0 || parent.content.size === 0) return false;
  const { speaker, label } = factsOf(parent);
  if (speaker === undefined && label === undefined) return false;
  return editor.commands.command(({ tr }) => {
    tr.insert($from.before(), parent.type.create());
    return true;
  });
}

function factsOf(paragraph: Node): { readonly speaker?: string; readonly label?: NoteLabel } {
  const { speaker, label } = paragraph.attrs as { speaker?: unknown; label?: unknown };
  const known = noteLabels.find((each) => each === label);
  return { ...(typeof speaker === 'string' ? { speaker } : {}), ...(known ? { label: known } : {}) };
}

function marks(doc: Node, nameOf: RemarkOptions['nameOf']): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'paragraph') return !node.isTextblock;
    const { speaker, label } = factsOf(node);
    if (speaker === undefined && label === undefined) return false;
    const name = speaker === undefined ? undefined : nameOf(speaker);
    const key = `${label ?? ''} ${name ?? ''}`;
    found.push(Decoration.widget(at + 1, () => drawn(label, name), { side: -1, key, ignoreSelection: true }));
    return false;
  });
  return DecorationSet.create(doc, found);
}

/** The same marks as ui/prose/label-mark draws for readers. */
function drawn(label: NoteLabel | undefined, name: string | undefined): HTMLElement {
  const before = document.createElement('span');
  before.contentEditable = 'false';
  if (label) {
    const mark = document.createElement('span');
    mark.className = 'label-mark';
    mark.append(shape(labelShapes[label]), eventWords.labels[label]);
    before.append(mark);
  }
  if (name !== undefined) {
    const said = document.createElement('b');
    said.className = 'said-by';
    said.textContent = `${name} `;
    before.append(said);
  }
  return before;
}

function shape(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const line = document.createElementNS(space, 'path');
  const drawing = { width: '16', height: '16', viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor' };
  const stroke = { 'stroke-width': '1.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  for (const [name, value] of Object.entries({ ...drawing, ...stroke, 'aria-hidden': 'true' })) {
    svg.setAttribute(name, value);
  }
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
