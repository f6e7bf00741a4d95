const mostCells = 64;

/** Cells of `| a | b |`; `\|` is no border. */
export function splitCells(text: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '\\' && text[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (char === '|' && cells.length < mostCells) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  cells.push(cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '' && text.endsWith('|')) cells.pop();
  return cells;
}

/** `|---|:--:|` */
export function isDelimiterRow(text: string): boolean {
  return text.length < 5000 && text.includes('-') && text.includes('|') && /^[|:\s-]+$/.test(text);
}

/** A table starts with a pipe, or with a row of headers over dashes. */
export function isTableLine(text: string, next: string): boolean {
  return (text.startsWith('|') && text.indexOf('|', 1) !== -1) || (text.includes('|') && isDelimiterRow(next));
}
