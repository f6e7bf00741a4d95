import type { Line } from '../lines.ts';
import { BlockReader } from './block-reader.ts';
import { splitFrontMatter, withoutComments } from './preamble.ts';
import { withTabbedTables } from './tabbed.ts';

export interface TextLine {
  readonly no: number;
  readonly text: string;
}

export interface TableRow {
  readonly no: number;
  readonly cells: readonly string[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly no: number;
  readonly level: number;
  readonly text: string;
}

export interface Item {
  readonly kind: 'item';
  readonly no: number;
  readonly indent: number;
  /** `- [ ]` */
  readonly task: boolean;
  readonly lines: readonly TextLine[];
}

export interface Words {
  readonly kind: 'paragraph' | 'quote' | 'code';
  readonly no: number;
  readonly indent: number;
  readonly lines: readonly TextLine[];
}

export interface Table {
  readonly kind: 'table';
  readonly no: number;
  readonly header: readonly string[] | null;
  readonly rows: readonly TableRow[];
}

/** The shape of a text, before anybody asks about time. Markup inside lines is untouched. */
export type Block = Heading | Item | Words | Table;

export interface Shape {
  readonly blocks: readonly Block[];
  readonly references: ReadonlyMap<string, string>;
  /** Lines of YAML or TOML at the top. */
  readonly frontMatter: readonly TextLine[];
}

export function readShape(lines: readonly Line[]): Shape {
  const { frontMatter, rest } = splitFrontMatter(withoutComments(lines));
  const { blocks, references } = new BlockReader(withTabbedTables(rest)).read();
  return { blocks, references, frontMatter };
}

/** The same shape with the lines of fences and quotes as plain lines. */
export function unwrapped(shape: Shape): Shape {
  const blocks = shape.blocks.map((block): Block => {
    if (block.kind !== 'code' && block.kind !== 'quote') return block;
    const lines = block.lines
      .filter((line) => line.text.trim() !== '')
      .map(({ no, text }) => ({ no, text: text.trim() }));
    return { kind: 'paragraph', no: block.no, indent: 0, lines };
  });
  return { ...shape, blocks };
}
