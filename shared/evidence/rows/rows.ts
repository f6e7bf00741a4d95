import type { WrittenDate } from '../dates.ts';
import type { Lead } from '../lead.ts';
import type { WrittenZone } from '../zones.ts';
import type { Stance } from './sections.ts';

/** A row of a timeline as written: time still in its own words, no day, zone or instant settled. */
export interface WrittenRow {
  readonly kind: 'row';
  readonly no: number;
  /** Null when the row names no time. */
  readonly lead: Lead | null;
  /** What stands where the time should be, when it is no time: "20202-01-16". */
  readonly unread: string;
  readonly text: string;
  readonly links: readonly string[];
  readonly excerpt: string;
  readonly actor: string | null;
  /** Somebody said this in a chat. */
  readonly said: boolean;
  /** The zone stated over its column or section. */
  readonly zone: WrittenZone | null;
  readonly stance: Stance;
  /** Words first, time last. */
  readonly milestone: boolean;
  /** A paragraph that begins like one: "At 10:32 we saw …". */
  readonly sentence: boolean;
  /** Rows that follow each other: one list, one table, one section. */
  readonly group: number;
  readonly zero: boolean;
}

export type Entry =
  | WrittenRow
  /** A heading or a line that names a day for what follows. */
  | { readonly kind: 'day'; readonly no: number; readonly date: WrittenDate; readonly group: number }
  | { readonly kind: 'start'; readonly no: number; readonly lead: Lead };

/** What a text says about time outside its rows. */
export interface Hints {
  readonly zones: readonly { readonly no: number; readonly zone: WrittenZone }[];
  /** Day of all rows that name none, when a sentence says so. */
  readonly day: { readonly no: number; readonly date: WrittenDate } | null;
  /** Full dates elsewhere, strongest first. */
  readonly dates: readonly {
    readonly no: number;
    readonly date: WrittenDate;
    readonly from: 'title' | 'metadata' | 'prose' | 'front-matter';
  }[];
  /** A year alone, over a column or in a heading: "Date (2022)". */
  readonly year: number | null;
  /** Permalinks outside of rows, by the words they stand under. */
  readonly links: readonly { readonly words: string; readonly url: string }[];
}

export interface Written {
  readonly entries: readonly Entry[];
  readonly hints: Hints;
}
