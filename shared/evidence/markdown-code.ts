/**
 * Content of the code span that opens at `at`, and the index after it. Lengths of marks known to have no closing mark
 * any more go to `unclosed` and are not searched again.
 */
export function codeSpan(source: string, at: number, unclosed: Set<number>): { text: string; end: number } | null {
  let open = at;
  while (source[open] === '`') open++;
  const length = open - at;
  if (length > 16 || unclosed.has(length)) return null;
  for (let close = source.indexOf('`', open); close !== -1; close = source.indexOf('`', close)) {
    const start = close;
    while (source[close] === '`') close++;
    if (close - start === length) return { text: source.slice(open, start), end: close };
  }
  unclosed.add(length);
  return null;
}
