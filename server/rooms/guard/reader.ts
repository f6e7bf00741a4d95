import { refuse } from './refusal.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads lib0's encoding and refuses what lib0 would read past, guess or repair: the end of the bytes, numbers above
 * 2^53 - 1, numbers longer than they need be, text that is not UTF-8 (lone surrogates included).
 */
export class Reader {
  readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get remaining(): number {
    return this.bytes.length - this.at;
  }

  byte(): number {
    return this.bytes[this.at++] ?? refuse('truncated');
  }

  /** A variable-length unsigned integer, at most 2^53 - 1. */
  uint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    return this.more(first & 0x7f, 0x80);
  }

  /** A variable-length signed integer: the first byte carries the sign and six bits. */
  int(): number {
    const first = this.byte();
    const sign = (first & 0x40) === 0 ? 1 : -1;
    if (first < 0x80) return sign * (first & 0x3f);
    return sign * this.more(first & 0x3f, 0x40);
  }

  private more(low: number, scale: number): number {
    let number = low;
    let factor = scale;
    for (;;) {
      const next = this.byte();
      number += (next & 0x7f) * factor;
      if (number > Number.MAX_SAFE_INTEGER) refuse('bad-number');
      if (next === 0) refuse('bad-number'); // a padded number: no encoder writes it
      if (next < 0x80) return number;
      factor *= 0x80;
    }
  }

  /** How many parts follow, each of at least `bytesEach` bytes: a lie is refused before anything is allocated. */
  count(bytesEach: number): number {
    const count = this.uint();
    if (count * bytesEach > this.remaining) refuse('too-many-declared');
    return count;
  }

  /** A big-endian float of 4 or 8 bytes. */
  float(size: 4 | 8): number {
    if (this.remaining < size) refuse('truncated');
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    return size === 4 ? view.getFloat32(0) : view.getFloat64(0);
  }

  /** A length and that many bytes, as a view on the same memory. */
  block(): Uint8Array {
    const length = this.uint();
    if (length > this.remaining) refuse('truncated');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  rest(): Uint8Array {
    const start = this.at;
    this.at = this.bytes.length;
    return this.bytes.subarray(start);
  }

  /** Steps over a string; its length in UTF-16 units, which is what Yjs counts. */
  skipText(): number {
    const end = this.endOfText();
    const units = utf16Length(this.bytes, this.at, end);
    this.at = end;
    return units;
  }

  text(): string {
    const end = this.endOfText();
    const start = this.at;
    const units = utf16Length(this.bytes, start, end);
    this.at = end;
    if (units > 32 || units !== end - start) return decoder.decode(this.bytes.subarray(start, end));
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.bytes[i] ?? 0);
    return text;
  }

  /** Nothing may follow. */
  end(): void {
    if (this.at !== this.bytes.length) refuse('trailing-bytes');
  }

  private endOfText(): number {
    const length = this.uint();
    if (length > this.remaining) refuse('truncated');
    return this.at + length;
  }
}

/** Length in UTF-16 units of strictly valid UTF-8 (RFC 3629, section 4). */
function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at++] ?? 0;
    units++;
    if (lead < 0x80) continue;
    let low = 0x80;
    let high = 0xbf;
    let more: number;
    if (lead >= 0xc2 && lead <= 0xdf) more = 1;
    else if (lead >= 0xe0 && lead <= 0xef) {
      more = 2;
      if (lead === 0xe0) low = 0xa0;
      else if (lead === 0xed) high = 0x9f; // beyond are the surrogates
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      more = 3;
      units++;
      if (lead === 0xf0) low = 0x90;
      else if (lead === 0xf4) high = 0x8f;
    } else return refuse('bad-utf8');
    if (at + more > end) refuse('bad-utf8');
    for (; more > 0; more--) {
      const next = bytes[at++] ?? 0;
      if (next < low || next > high) refuse('bad-utf8');
      low = 0x80;
      high = 0xbf;
    }
  }
  return units;
}
