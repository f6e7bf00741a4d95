/** Rows under named columns, wherever they come from: CSV, TSV, JSON Lines, a list of objects. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Named by their place, as the first line is a row already. */
  readonly headless: boolean;
  /** Lines that could not be read, and the first of them; 0 when all could. */
  readonly unread: { readonly count: number; readonly line: number };
}

export interface TableRow {
  /** 1-based line where the row begins. */
  readonly line: number;
  /** In the order of the columns; missing ones are empty. */
  readonly cells: readonly string[];
}

/** The cell under a column, trimmed; empty when there is none. */
export function cellOf(table: Table, row: TableRow, column: string): string {
  const index = table.columns.indexOf(column);
  return index === -1 ? '' : (row.cells[index] ?? '').trim();
}
