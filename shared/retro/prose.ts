/** Written text as plain data: what notes and record sections hold, read without an editor. */

export type NoteLabel = 'quote' | 'surprise' | 'differs' | 'shaped' | 'missed';
export const noteLabels: readonly NoteLabel[] = ['quote', 'surprise', 'differs', 'shaped', 'missed'];

export interface Inline {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly link?: string;
  /** ISO 8601 instant whose time this is, of a text that a live block wrote: it can be told in another zone too. */
  readonly at?: string;
}

export type Block =
  | {
      readonly type: 'paragraph';
      readonly inlines: readonly Inline[];
      /** Person id of whoever said it, and what kind of remark it is. */
      readonly speaker?: string;
      readonly label?: NoteLabel;
    }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly inlines: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly entries: readonly (readonly Block[])[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string };

export type Prose = readonly Block[];

export function plainText(prose: Prose): string {
  return prose.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.inlines.map((inline) => inline.text).join('');
    case 'list':
      return block.entries.map((entry) => plainText(entry)).join('\n');
    case 'quote':
      return plainText(block.blocks);
    case 'code':
      return block.text;
  }
}

export function isEmpty(prose: Prose): boolean {
  return plainText(prose).trim() === '';
}

export function paragraph(text: string, more: { speaker?: string; label?: NoteLabel } = {}): Block {
  return { type: 'paragraph', inlines: text === '' ? [] : [{ text }], ...more };
}

/** Paragraphs with one label, with the event notes they stand in: "what shaped it", surprises, quotes. */
export function labelled(prose: Prose, label: NoteLabel): Extract<Block, { type: 'paragraph' }>[] {
  return prose.flatMap((block) => (block.type === 'paragraph' && block.label === label ? [block] : []));
}

/** The same text with neighbouring pieces that look alike as one: two ways of writing one line become equal. */
export function inWholePieces(prose: Prose): Prose {
  return prose.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, inlines: joined(block.inlines) };
      case 'list':
        return { ...block, entries: block.entries.map(inWholePieces) };
      case 'quote':
        return { ...block, blocks: inWholePieces(block.blocks) };
      case 'code':
        return block;
    }
  });
}

function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    const alike = last && looks(last) === looks(inline) && last.text !== '\n' && inline.text !== '\n';
    if (alike) all.splice(-1, 1, { ...last, text: last.text + inline.text });
    else all.push(inline);
  }
  return all;
}

const looks = ({ bold, italic, code, link, at }: Inline): string => JSON.stringify([bold, italic, code, link, at]);
