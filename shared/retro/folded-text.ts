/**
 * A text in small letters without accents, and for each place in it the place in the text it came from: what is found
 * in the folded text is replaced in the written one. "Zoë", "ZOE" and "Zo\u0065\u0308" fold alike.
 */

export interface FoldedText {
  readonly text: string;
  /** Place in the written text, UTF-16 units, of a place in the folded one; its length stands for the end. */
  readonly placeOf: (index: number) => number;
}

/** Letters that no normal form takes apart. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  '’': "'",
  ʼ: "'",
};

export const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** One sign, or more; marks and signs without a width go. */
function foldedSign(sign: string): string {
  const low = sign.normalize('NFKD').toLowerCase();
  return low.replace(/[øłđðþæœßı’ʼ]/g, (each) => plain[each] ?? each).replace(/[\p{M}\p{Cf}]/gu, '');
}

export function folded(text: string): string {
  return isPlain(text) ? text.toLowerCase() : foldedSign(text);
}

export function foldedText(text: string): FoldedText {
  if (isPlain(text)) return { text: text.toLowerCase(), placeOf: (index) => index };
  const places: number[] = [];
  let whole = '';
  let at = 0;
  for (const sign of text) {
    const low = foldedSign(sign);
    for (let unit = 0; unit < low.length; unit += 1) places.push(at);
    whole += low;
    at += sign.length;
  }
  return { text: whole, placeOf: (index) => places[index] ?? text.length };
}
