import type { Line } from '../lines.ts';
import { referenceLabel } from '../markdown.ts';
import type { Block, TableRow, TextLine, Words } from './blocks.ts';
import { type HtmlPiece, htmlRow, splitHtmlLine } from './html.ts';
import { isDelimiterRow, isTableLine, splitCells } from './tables.ts';

const heading = /^(#{1,6})(?:\s+|$)(.*)$/;
const marker = /^(?:[-*+•·▪◦‣–—]|\d{1,4}[.)])(?:\s+|$)/;
/** "19. April" opens with a date, not with the number of a list. */
const dayOfMonth = /^\d{1,2}\.\s?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/i;
const task = /^\[[ xX]\]\s+/;
const rule = /^(?:-\s?){3,80}$|^(?:\*\s?){3,80}$|^(?:_\s?){3,80}$|^={3,80}$/;
const definition = /^\[([^\]^]{1,200})\]:\s+<?((?:https?:\/\/|mailto:|[./#])[^\s>]{0,2000})>?(?:\s+["'(].{0,300})?$/i;
const footnote = /^\[\^[^\]]{1,40}\]:/;

/** The block that further lines may still join. */
type Open =
  | { readonly kind: 'paragraph' | 'quote'; readonly no: number; readonly indent: number; readonly lines: TextLine[] }
  | {
      readonly kind: 'item';
      readonly no: number;
      readonly indent: number;
      readonly task: boolean;
      readonly lines: TextLine[];
    }
  | { readonly kind: 'table'; readonly no: number; header: readonly string[] | null; readonly rows: TableRow[] };

/**
 * Lines to blocks, near enough to CommonMark for what people paste: each line is offered to the kinds of block in order,
 * and the first that takes it says how many further lines it took.
 */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly references = new Map<string, string>();
  readonly #lines: readonly Line[];
  #open: Open | null = null;
  /** Where the text of the current list item stands, -1 outside of lists. */
  #content = -1;
  #afterBlank = true;
  /** The last indented code: it goes on after a blank line. */
  #code: { readonly block: Words; readonly lines: TextLine[] } | null = null;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  read(): this {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (line === undefined) break;
      if (line.text === '') {
        this.#close();
        this.#afterBlank = true;
        continue;
      }
      at += this.#take(line, at);
    }
    this.#close();
    return this;
  }

  /** How many lines after this one were taken with it. */
  #take(line: Line, at: number): number {
    const fenced = this.#fence(line, at);
    if (fenced !== null) return fenced;
    if (this.#indentedCode(line)) return 0;
    this.#afterBlank = false;
    if (this.#heading(line) || this.#underline(line) || this.#rule(line) || this.#quote(line) || this.#note(line))
      return 0;
    return this.#table(line, at) ?? this.#words(line, at);
  }

  #close(): void {
    if (this.#open !== null) this.blocks.push(this.#open);
    this.#open = null;
  }

  #push(block: Block): true {
    this.#close();
    this.blocks.push(block);
    return true;
  }

  #fence({ no, text, indent }: Line, at: number): number | null {
    const mark = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark === undefined || (mark.startsWith('`') && text.slice(mark.length).includes('`'))) return null;
    const lines: TextLine[] = [];
    let taken = 0;
    for (let line = this.#lines[at + 1]; line !== undefined; line = this.#lines[at + 1 + taken]) {
      taken += 1;
      if (closesFence(line.text, mark)) break;
      lines.push({ no: line.no, text: ' '.repeat(Math.min(40, Math.max(0, line.indent - indent))) + line.text });
    }
    this.#push({ kind: 'code', no, indent, lines });
    this.#afterBlank = false;
    return taken;
  }

  #indentedCode({ no, text, indent }: Line): boolean {
    const deep = indent >= (this.#content > -1 ? this.#content + 4 : 4);
    if (!this.#afterBlank || !deep || marker.test(text)) return false;
    this.#close();
    if (this.#code !== null && this.#code.block === this.blocks.at(-1) && this.#code.block.indent === indent) {
      this.#code.lines.push({ no, text });
      return true;
    }
    const lines = [{ no, text }];
    this.#code = { block: { kind: 'code', no, indent, lines }, lines };
    return this.#push(this.#code.block);
  }

  #heading({ no, text, indent }: Line): boolean {
    const title = heading.exec(text);
    if (title === null || (indent >= 4 && (this.#content === -1 || indent < this.#content))) return false;
    this.#content = -1;
    return this.#push({
      kind: 'heading',
      no,
      level: (title[1] ?? '#').length,
      text: (title[2] ?? '').replace(/\s#+$/, ''),
    });
  }

  /** A title over `====` or `----`. */
  #underline({ text, indent }: Line): boolean {
    const lines = this.#open?.kind === 'paragraph' ? this.#open.lines : [];
    const [title] = lines;
    if (title === undefined || lines.length > 1 || indent >= 4 || !/^(?:={3,}|-{3,})$/.test(text)) return false;
    this.#open = null;
    this.#content = -1;
    return this.#push({ kind: 'heading', no: title.no, level: text.startsWith('=') ? 1 : 2, text: title.text });
  }

  #rule({ text }: Line): boolean {
    if (!rule.test(text)) return false;
    this.#close();
    return true;
  }

  #quote({ no, text, indent }: Line): boolean {
    if (!text.startsWith('>')) return false;
    const inner = { no, text: text.replace(/^(?:>\s?)+/, '') };
    if (this.#open?.kind === 'quote') this.#open.lines.push(inner);
    else {
      this.#close();
      this.#open = { kind: 'quote', no, indent, lines: [inner] };
    }
    return true;
  }

  /** Footnotes and the targets of reference links: neither is a row. `[10:32]: …` may be. */
  #note({ no, text }: Line): boolean {
    if (footnote.test(text)) return this.#push({ kind: 'code', no, indent: 0, lines: [{ no, text }] });
    const [, name, target] = definition.exec(text) ?? [];
    if (name === undefined || target === undefined || /^\d{1,2}:\d\d/.test(name)) return false;
    this.#close();
    const label = referenceLabel(name);
    if (!this.references.has(label)) this.references.set(label, target);
    return true;
  }

  #table({ no, text }: Line, at: number): number | null {
    const next = this.#lines[at + 1]?.text ?? '';
    const goesOn = this.#open?.kind === 'table';
    if (!(goesOn ? text.includes('|') : isTableLine(text, next))) return null;
    const table = this.#openTable(no);
    if (table.rows.length === 0 && table.header === null && isDelimiterRow(next)) {
      table.header = splitCells(text);
      return 1;
    }
    if (!isDelimiterRow(text)) table.rows.push({ no, cells: splitCells(text) });
    return 0;
  }

  #openTable(no: number): Open & { kind: 'table' } {
    if (this.#open?.kind === 'table') return this.#open;
    this.#close();
    const table: Open & { kind: 'table' } = { kind: 'table', no, header: null, rows: [] };
    this.#open = table;
    return table;
  }

  #words(line: Line, at: number): number {
    let skipped = 0;
    for (const piece of splitHtmlLine(line.text)) {
      if (piece.kind === 'row') skipped = Math.max(skipped, this.#htmlRow(line, at, piece));
      else if (piece.text === '') continue;
      else if (piece.kind === 'heading')
        this.#push({ kind: 'heading', no: line.no, level: piece.level, text: piece.text });
      else this.#listOrParagraph(line, piece.text, piece.kind === 'item');
    }
    return skipped;
  }

  #htmlRow({ no }: Line, at: number, piece: HtmlPiece & { kind: 'row' }): number {
    const row = piece.complete ? { cells: piece.cells, skip: 0 } : htmlRow(this.#lines, at);
    const table = this.#openTable(no);
    if (piece.header && table.header === null && table.rows.length === 0) table.header = row.cells;
    else if (row.cells.length > 0) table.rows.push({ no, cells: row.cells });
    return row.skip;
  }

  #listOrParagraph({ no, indent }: Line, text: string, isItem: boolean): void {
    const bullet = isItem ? '' : dayOfMonth.test(text) ? undefined : marker.exec(text)?.[0];
    if (bullet !== undefined) {
      this.#close();
      const own = text.slice(bullet.length);
      this.#content = indent + Math.max(2, Math.min(bullet.length, 5));
      this.#open = { kind: 'item', no, indent, task: task.test(own), lines: [{ no, text: own.replace(task, '') }] };
      return;
    }
    const open = this.#open;
    // A line below an item goes on with it, unless it stands further left and opens with a time of its own.
    if (open?.kind === 'item' && (indent > open.indent || !/^[[(*_`~]{0,3}\d/.test(text)))
      open.lines.push({ no, text });
    else if (open?.kind === 'paragraph') open.lines.push({ no, text });
    else {
      this.#close();
      if (indent === 0) this.#content = -1;
      this.#open = { kind: 'paragraph', no, indent: this.#content > -1 ? indent : 0, lines: [{ no, text }] };
    }
  }
}

function closesFence(text: string, mark: string): boolean {
  return text.startsWith(mark) && /^(?:`+|~+)$/.test(text);
}
