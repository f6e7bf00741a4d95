/** Plain prose → root fragments, as the editor would have written it. Apart from reading, which everybody in a room does. */
import * as Y from 'yjs';
import type { Block, Inline, Prose } from '../retro/prose.ts';

/** Appends blocks to a fragment, in the editor's own schema. Callers hold the transaction. */
export function writeProse(fragment: Y.XmlFragment, prose: Prose): void {
  fragment.insert(fragment.length, prose.map(makeNode));
}

function makeNode(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph': {
      const node = withText(new Y.XmlElement('paragraph'), block.inlines);
      if (block.speaker) node.setAttribute('speaker', block.speaker);
      if (block.label) node.setAttribute('label', block.label);
      return node;
    }
    case 'heading': {
      const node = new Y.XmlElement<{ level: number }>('heading');
      node.setAttribute('level', block.level);
      return withText(node as unknown as Y.XmlElement, block.inlines);
    }
    case 'list': {
      const node = new Y.XmlElement(block.ordered ? 'orderedList' : 'bulletList');
      node.insert(
        0,
        block.entries.map((entry) => holding(new Y.XmlElement('listItem'), entry.map(makeNode))),
      );
      return node;
    }
    case 'quote':
      return holding(new Y.XmlElement('blockquote'), block.blocks.map(makeNode));
    case 'code':
      return holding(new Y.XmlElement('codeBlock'), block.text === '' ? [] : [textOf([{ text: block.text }])]);
  }
}

function holding(node: Y.XmlElement, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  node.insert(0, children);
  return node;
}

function withText(node: Y.XmlElement, inlines: readonly Inline[]): Y.XmlElement {
  const children: (Y.XmlText | Y.XmlElement)[] = [];
  for (const run of runs(inlines)) {
    if (run === 'break') children.push(new Y.XmlElement('hardBreak'));
    else children.push(textOf(run));
  }
  if (children.length > 0) node.insert(0, children);
  return node;
}

/** A break in a line is a node of its own for the editor; what stands between two is one text. */
function runs(inlines: readonly Inline[]): (readonly Inline[] | 'break')[] {
  const all: (Inline[] | 'break')[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.text === '\n') all.push('break');
    else if (last === undefined || last === 'break') all.push([inline]);
    else last.push(inline);
  }
  return all;
}

function textOf(inlines: readonly Inline[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    inlines.map((inline) => ({
      insert: inline.text,
      attributes: {
        ...(inline.bold ? { bold: true } : {}),
        ...(inline.italic ? { italic: true } : {}),
        ...(inline.code ? { code: true } : {}),
        ...(inline.link ? { link: { href: inline.link } } : {}),
      },
    })),
  );
  return text;
}
