/** Root fragments ↔ plain prose. The editor writes Tiptap's schema; readers get blocks and need no editor. */
import * as Y from 'yjs';
import { noteLabels, type Block, type Inline, type NoteLabel, type Prose } from '../retro/prose.ts';

export function readProse(fragment: Y.XmlFragment): Prose {
  return fragment.toArray().flatMap(readNode);
}

/** One node of a fragment as blocks: usually one, none for what is no text of ours. */
export function readNode(node: unknown): Block[] {
  if (node instanceof Y.XmlText) return [{ type: 'paragraph', inlines: readInlines(node) }];
  if (!(node instanceof Y.XmlElement)) return [];
  const children = node.toArray();
  const inlines = () => children.flatMap((child) => (child instanceof Y.XmlText ? readInlines(child) : breakOf(child)));
  switch (node.nodeName) {
    case 'paragraph': {
      const speaker = node.getAttribute('speaker');
      const label = asLabel(node.getAttribute('label'));
      return [{ type: 'paragraph', inlines: inlines(), ...(speaker ? { speaker } : {}), ...(label ? { label } : {}) }];
    }
    case 'heading': {
      const level = Number(node.getAttribute('level') ?? 3);
      return [{ type: 'heading', level: level <= 2 ? 2 : level === 3 ? 3 : 4, inlines: inlines() }];
    }
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: 'list',
          ordered: node.nodeName === 'orderedList',
          entries: children.map((child) => (child instanceof Y.XmlElement ? child.toArray().flatMap(readNode) : [])),
        },
      ];
    case 'blockquote':
      return [{ type: 'quote', blocks: children.flatMap(readNode) }];
    case 'codeBlock':
      return [
        {
          type: 'code',
          text: inlines()
            .map((inline) => inline.text)
            .join(''),
        },
      ];
    default:
      return children.flatMap(readNode);
  }
}

function breakOf(node: unknown): Inline[] {
  return node instanceof Y.XmlElement && node.nodeName === 'hardBreak' ? [{ text: '\n' }] : [];
}

function asLabel(value: unknown): NoteLabel | undefined {
  return noteLabels.find((label) => label === value);
}

function readInlines(text: Y.XmlText): Inline[] {
  const parts = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return parts.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [];
    const link = (attributes['link'] as { href?: unknown } | undefined)?.href;
    return [
      {
        text: insert,
        ...(attributes['bold'] ? { bold: true as const } : {}),
        ...(attributes['italic'] ? { italic: true as const } : {}),
        ...(attributes['code'] ? { code: true as const } : {}),
        ...(typeof link === 'string' ? { link } : {}),
      },
    ];
  });
}

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
