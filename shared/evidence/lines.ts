export interface Line {
  /** 1-based. */
  readonly no: number;
  /** Without the indent and without white space at the end. */
  readonly text: string;
  /** In columns, a tab counts as four. */
  readonly indent: number;
}

/** Lines of pasted text, whatever wrote them: any line ending, exotic spaces made plain, invisible marks dropped. */
export function readLines(input: string): Line[] {
  const raw = input
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff\u200e\u200f]/g, '')
    .replace(/[\u2010\u2011\u2012]/g, '-')
    .replace(/\uff1a/g, ':')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const lines = raw.map((text, index) => readLine(text, index + 1));
  const shared = leastIndent(lines);
  // A whole text pasted with an indent is no code block.
  return shared === 0 || shared === Infinity
    ? lines
    : lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - shared) }));
}

function readLine(text: string, no: number): Line {
  let indent = 0;
  let start = 0;
  for (; start < text.length; start++) {
    if (text[start] === ' ') indent += 1;
    else if (text[start] === '\t') indent += 4;
    else break;
  }
  return { no, text: text.slice(start).trimEnd(), indent };
}

function leastIndent(lines: readonly Line[]): number {
  let least = Infinity;
  for (const line of lines) if (line.text !== '') least = Math.min(least, line.indent);
  return least;
}
