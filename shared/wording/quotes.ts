/**
 * What people said, typed or logged is evidence and is never linted: "…", “…”, «…», „…“, ‘…’, '…', `code`, fenced
 * code and > blocks. The text keeps its length; every quoted character becomes one that no phrase can match or
 * cross.
 */
export const quotedMark = '\uFFFC';

const spans: readonly RegExp[] = [
  // Fenced code, to the closing fence or to the end of the text.
  /^[ \t]*(```+|~~~+)[^\n]*(?:\n(?![ \t]*\1)[^\n]*)*(?:\n[^\n]*)?/gm,
  /^[ \t]*>[^\n]*/gm,
  /``[^`\n]{1,1000}``|`[^`\n]{1,1000}`/g,
  // Quotation marks may cross a line, not a blank one.
  /(?<![\p{L}\p{N}])"(?!\s)(?:[^"\n]|\n(?!\s*\n)){1,2000}"/gu,
  /[“„](?:[^“”„\n]|\n(?!\s*\n)){1,2000}[”“]/g,
  /«[^«»]{1,2000}»/g,
  /‘(?:[^‘’\n]|’(?=[\p{L}\p{N}])){1,400}’/gu,
  // A straight single quote is an apostrophe unless it opens a word and closes one.
  /(?<![^\s(:,;—–-])'(?=[^\s'])(?:[^'\n]|'(?=[\p{L}\p{N}])){1,400}'(?![\p{L}\p{N}])/gu,
];

export function maskQuotes(text: string): string {
  let masked = text;
  for (const span of spans) {
    masked = masked.replace(span, (quoted) => quoted.replace(/[^\n]/g, quotedMark));
  }
  return masked;
}
