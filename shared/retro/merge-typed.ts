/**
 * Two people typed into one short text at the same time. Changes in different places go together; changes in the same
 * place do not, and then both are shown. Long prose has an editor of its own and never comes here.
 */

interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/**
 * @param base the text both began with
 * @returns both changes in one text, or undefined when they meet
 */
export function mergeTyped(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [a, b] = [changeOf(base, mine), changeOf(base, theirs)];
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  if (second.from < first.to || (second.from === first.to && second.from === first.from)) return undefined;
  const between = base.slice(first.to, second.from);
  return base.slice(0, first.from) + first.put + between + second.put + base.slice(second.to);
}

/**
 * Whether what one wrote last is still there in what somebody else wrote since: they saw it, and went on from it.
 * @param before the text one began with
 */
export function keepsChange(before: string, mine: string, theirs: string): boolean {
  const { put } = changeOf(before, mine);
  return put.trim() === '' || theirs.includes(put);
}

/** The one stretch in which `text` differs from `base`, in UTF-16 offsets into `base`; surrogate pairs stay whole. */
function changeOf(base: string, text: string): Change {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start += 1;
  if (start > 0 && isHigh(base.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (end < most - start && base.at(-1 - end) === text.at(-1 - end)) end += 1;
  if (end > 0 && isLow(base.charCodeAt(base.length - end))) end -= 1;
  return { from: start, to: base.length - end, put: text.slice(start, text.length - end) };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
