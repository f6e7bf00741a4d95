/**
 * Screenshots as evidence. The browser draws them anew before they are sent; here the result is checked by its bytes:
 * PNG (W3C PNG, §5 and §11) or WebP (RFC 9649), whole, of a size that can be shown, and without anything written
 * beside the picture: no place, no device, no comment.
 */

/** Bytes. */
export const largestImage = 2 * 1024 * 1024;
/** Pixels on a side. */
export const longestSide = 4096;
/** Images one retro keeps. */
export const mostImages = 300;

export type ImageType = 'image/png' | 'image/webp';

export type ImageReading =
  | { readonly ok: true; readonly type: ImageType; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-an-image' | 'has-metadata' };

export function readImage(bytes: Uint8Array): ImageReading {
  if (bytes.length > largestImage) return { ok: false, reason: 'too-large' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = [png, webp].find((each) => each.begins(view));
  const parts = format?.parts(view);
  if (!format || !parts || parts.length === 0) return { ok: false, reason: 'not-an-image' };
  if (!parts.every(({ name }) => format.picture.has(name))) return { ok: false, reason: 'has-metadata' };
  const size = format.size(view, parts);
  if (!size || size.width === 0 || size.height === 0) return { ok: false, reason: 'not-an-image' };
  if (size.width > longestSide || size.height > longestSide) return { ok: false, reason: 'too-large' };
  return { ok: true, type: format.type, ...size };
}

interface Part {
  readonly name: string;
  /** Where its content begins, and how many bytes it has. */
  readonly at: number;
  readonly length: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Format {
  readonly type: ImageType;
  readonly begins: (view: DataView) => boolean;
  /** Undefined when they do not fill the file exactly. */
  readonly parts: (view: DataView) => readonly Part[] | undefined;
  /** Parts that make the picture; every other one is something beside it. */
  readonly picture: ReadonlySet<string>;
  readonly size: (view: DataView, parts: readonly Part[]) => Size | undefined;
}

function nameAt(view: DataView, at: number): string {
  return at + 4 > view.byteLength ? '' : String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}

const png: Format = {
  type: 'image/png',
  begins: (view) => view.byteLength > 8 && view.getUint32(0) === 0x89_50_4e_47 && view.getUint32(4) === 0x0d_0a_1a_0a,
  parts: (view) => {
    const parts: Part[] = [];
    let at = 8;
    while (at < view.byteLength) {
      if (at + 12 > view.byteLength) return undefined;
      const part = { name: nameAt(view, at + 4), at: at + 8, length: view.getUint32(at) };
      parts.push(part);
      at += part.length + 12;
    }
    return at === view.byteLength && parts.at(-1)?.name === 'IEND' ? parts : undefined;
  },
  picture: new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'cICP', 'iCCP']),
  size: (view, [first]) =>
    first?.name === 'IHDR' && first.length === 13
      ? { width: view.getUint32(first.at), height: view.getUint32(first.at + 4) }
      : undefined,
};

const webp: Format = {
  type: 'image/webp',
  begins: (view) => view.byteLength > 12 && nameAt(view, 0) === 'RIFF' && nameAt(view, 8) === 'WEBP',
  parts: (view) => {
    if (view.getUint32(4, true) + 8 !== view.byteLength) return undefined;
    const parts: Part[] = [];
    let at = 12;
    while (at < view.byteLength) {
      if (at + 8 > view.byteLength) return undefined;
      const part = { name: nameAt(view, at), at: at + 8, length: view.getUint32(at + 4, true) };
      parts.push(part);
      at += 8 + part.length + (part.length % 2);
    }
    return at === view.byteLength ? parts : undefined;
  },
  picture: new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']),
  size: (view, [first]) => {
    if (!first || first.length < 10) return undefined;
    const { at } = first;
    switch (first.name) {
      case 'VP8X':
        return { width: 1 + uint24(view, at + 4), height: 1 + uint24(view, at + 7) };
      case 'VP8L': {
        const bits = view.getUint32(at + 1, true);
        return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >>> 14) & 0x3f_ff) };
      }
      case 'VP8 ':
        return { width: view.getUint16(at + 6, true) & 0x3f_ff, height: view.getUint16(at + 8, true) & 0x3f_ff };
      default:
        return undefined;
    }
  },
};

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
