import type { Lead } from '../lead.ts';
import { type References, plainText } from '../markdown.ts';
import type { WrittenZone } from '../zones.ts';
import type { Entry, WrittenRow } from './rows.ts';
import type { Stance } from './sections.ts';

/** Siblings in one list: an item without a time is a row only where most of its siblings have one. */
export interface Tally {
  timed: number;
  untimed: number;
}

export interface RowStart {
  readonly no: number;
  readonly lead: Lead | null;
  readonly unread?: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly actor?: string | null;
  readonly said?: boolean;
  readonly zone: WrittenZone | null;
  readonly stance: Stance;
  readonly milestone?: boolean;
  readonly sentence?: boolean;
  readonly group: number;
  readonly zero?: boolean;
  /** Set for items that name no time. */
  readonly siblings?: Tally;
  /** A day without a clock: gives way when timed rows follow below it. */
  readonly onlyDay?: boolean;
}

interface Body {
  readonly kind: 'text' | 'quote' | 'code';
  readonly raw: string;
}

interface OpenRow extends RowStart {
  /** Further lines of the row's own words. */
  readonly more: string[];
  readonly body: Body[];
}

/** Gathers rows in the order of the text; what stands below a row goes to it until the next one opens. */
export class Collector {
  readonly #references: References;
  #open: OpenRow | null = null;
  readonly #slots: (Entry | { readonly kind: 'sibling'; readonly row: WrittenRow; readonly siblings: Tally })[] = [];

  constructor(references: References) {
    this.#references = references;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The row that is open has a time and still no words. */
  get awaitsWords(): boolean {
    return (
      this.#open !== null && this.#open.text === '' && this.#open.more.length === 0 && this.#open.body.length === 0
    );
  }

  open(start: RowStart): void {
    this.close();
    this.#open = { ...start, more: [], body: [] };
  }

  note(entry: Exclude<Entry, WrittenRow>): void {
    this.close();
    this.#slots.push(entry);
  }

  /** The words of the open row go on in the next line. */
  extend(raw: string): void {
    if (this.#open !== null && this.#open.body.length === 0) this.#open.more.push(raw);
    else this.attach('text', raw);
  }

  /** Text below the open row; nothing happens without one. */
  attach(kind: Body['kind'], raw: string): void {
    if (raw.trim() !== '') this.#open?.body.push({ kind, raw });
  }

  /** Timed rows follow below a day that was kept as a row of its own, without words of its own: it was a heading. */
  dropOpenDay(): void {
    if (this.#open?.onlyDay === true) this.#open = null;
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const row = this.#finish(open);
    if (row === null) {
      if (open.zero === true && open.lead !== null) this.#slots.push({ kind: 'start', no: open.no, lead: open.lead });
      return;
    }
    this.#slots.push(open.siblings === undefined ? row : { kind: 'sibling', row, siblings: open.siblings });
  }

  entries(): Entry[] {
    this.close();
    return this.#slots.flatMap((slot) => {
      if (slot.kind !== 'sibling') return [slot];
      const { timed, untimed } = slot.siblings;
      return timed >= 2 && timed >= untimed ? [slot.row] : [];
    });
  }

  #finish(open: OpenRow): WrittenRow | null {
    const links = new Set(open.links);
    const pieces = open.body.map(({ kind, raw }) => {
      if (kind === 'code') return { kind, text: raw };
      const plain = plainText(raw, this.#references);
      if (kind === 'text') for (const url of plain.links) links.add(url);
      return { kind, text: plain.text };
    });
    const words = pieces.filter(({ text }) => text.trim() !== '');
    const more = plainText(open.more.join(' '), this.#references);
    for (const url of more.links) links.add(url);
    let text = `${open.text} ${more.text}`.trim();
    if (text === '') {
      // Without words of its own, a time takes the first paragraph below it, else what was quoted.
      const first = words.findIndex(({ kind }) => kind === 'text');
      const [own] = words.splice(first === -1 ? 0 : first, 1);
      text = (own?.kind === 'code' ? own.text.split('\n').find((line) => line.trim() !== '') : own?.text)?.trim() ?? '';
    }
    if (isPlaceholder(text) || isTemplate(open, text)) return null;
    return {
      kind: 'row',
      no: open.no,
      lead: open.lead,
      unread: open.unread ?? '',
      text,
      links: [...links],
      excerpt: words.map((piece) => piece.text).join('\n'),
      actor: open.actor ?? null,
      said: open.said ?? false,
      zone: open.zone,
      stance: open.stance,
      milestone: open.milestone ?? false,
      sentence: open.sentence ?? false,
      group: open.group,
      zero: open.zero ?? false,
    };
  }
}

/** "HH:MM – Alert fired", "YYYY-MM-DD": nobody has filled it in. With a real date, only the clock is unknown. */
function isTemplate({ lead, unread }: RowStart, text: string): boolean {
  if (lead === null) return /^\W{0,3}(?:YYYY|yyyy|HH:?MM|hh:?mm|MM[-/.]DD|DD[-/.]MM)\b/.test(unread || text);
  return lead.open && lead.date === null && /h{2}/i.test(lead.original);
}

/** What templates leave behind: no words at all, "<description>", "{{ event }}", "[What happened]". */
function isPlaceholder(text: string): boolean {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return true;
  if (/^(?:short |brief )?(?:event |action )?(?:description|summary|text)\b.{0,20}$/i.test(text)) return true;
  if (/^(?:<[^<>]{0,200}>|\{\{?[^{}]{0,200}\}\}?|<<[^<>]{0,200}>>)$/.test(text)) return true;
  return /^[[(_].{0,120}\b(?:description|describe|event|insert|text|name|placeholder|action|what happened)\b.{0,80}[\])_]$/i.test(
    text,
  );
}
