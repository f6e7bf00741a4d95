/** Which table of the file holds the rows of which of ours. */
import type { TableName } from './tables.ts';

/** Rows of tens of kilobytes that stay for years: writing them anew at each scrub would hold up every room. */
const largeTables: ReadonlySet<string> = new Set(['revisions', 'versions'] satisfies TableName[]);

export const tableOf = (table: string): 'small' | 'large' => (largeTables.has(table) ? 'large' : 'small');
