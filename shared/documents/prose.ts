/** Root fragments → plain prose. The editor writes Tiptap's schema; readers get blocks and need no editor. */
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
