/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/** One cell of a CSV file: quoted where it must be, and never a formula in somebody's spreadsheet. */
export function exportCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function exportRow(cells: readonly string[]): string {
  return `${cells.map(exportCell).join(',')}\r\n`;
}
