/** Tiny images, made byte by byte, as a canvas would write them and as a camera would. */

const text = (name: string) => [...new TextEncoder().encode(name)];
const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const little = (value: number) => big(value).toReversed();

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG of this size. Checksums are left at zero: nothing here draws it. */
export function pngOf(width: number, height: number, beside: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const part = (name: string, content: readonly number[]) => [
    ...big(content.length),
    ...text(name),
    ...content,
    ...big(0),
  ];
  return Uint8Array.from([
    ...signature,
    ...part('IHDR', [...big(width), ...big(height), 8, 2, 0, 0, 0]),
    ...beside.flatMap((name) => part(name, text('made at home'))),
    ...part('IDAT', [1, 2, 3]),
    ...part('IEND', []),
  ]);
}

/** A WebP with an extended header of this size. */
export function webpOf(width: number, height: number, beside: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const part = (name: string, content: readonly number[]) => [
    ...text(name),
    ...little(content.length),
    ...content,
    ...(content.length % 2 === 1 ? [0] : []),
  ];
  const body = [
    ...text('WEBP'),
    ...part('VP8X', [0, 0, 0, 0, ...little(width - 1).slice(0, 3), ...little(height - 1).slice(0, 3)]),
    ...part('VP8 ', [1, 2, 3]),
    ...beside.flatMap((name) => part(name, text('made at home'))),
  ];
  return Uint8Array.from([...text('RIFF'), ...little(body.length), ...body]);
}
