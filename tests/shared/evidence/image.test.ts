import { largestImage, readImage } from 'shared/evidence/image.ts';
import { expect, test } from 'vitest';
import { pngOf, webpOf } from '../../support/pictures.ts';

test('IMAGE-01 a PNG and a WebP are told by their bytes, with their size in pixels', () => {
  expect(readImage(pngOf(1200, 800))).toEqual({ ok: true, type: 'image/png', width: 1200, height: 800 });
  expect(readImage(webpOf(640, 4096))).toEqual({ ok: true, type: 'image/webp', width: 640, height: 4096 });
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', new TextEncoder().encode('<svg onload="alert(1)"></svg>')],
  ['a cut PNG', pngOf(10, 10).slice(0, -3)],
  ['a PNG with a page behind it', Uint8Array.from([...pngOf(10, 10), ...new TextEncoder().encode('<script>')])],
  ['a WebP longer than it says', Uint8Array.from([...webpOf(10, 10), 0, 0])],
  ['a PNG of no width', pngOf(0, 10)],
])('IMAGE-02 %s is no image', (_, bytes) => {
  expect(readImage(bytes)).toEqual({ ok: false, reason: 'not-an-image' });
});

test('IMAGE-03 what a camera writes beside the picture is refused: place, device, comment', () => {
  for (const bytes of [
    pngOf(9, 9, ['eXIf']),
    pngOf(9, 9, ['tEXt']),
    pngOf(9, 9, ['iTXt']),
    webpOf(9, 9, ['EXIF']),
    webpOf(9, 9, ['XMP ']),
  ]) {
    expect(readImage(bytes)).toEqual({ ok: false, reason: 'has-metadata' });
  }
});

test('IMAGE-04 an image beyond 4096 pixels or 2 MB is refused by its header and length', () => {
  expect(readImage(pngOf(4097, 10))).toEqual({ ok: false, reason: 'too-large' });
  expect(readImage(webpOf(10, 60_000))).toEqual({ ok: false, reason: 'too-large' });
  expect(readImage(new Uint8Array(largestImage + 1))).toEqual({ ok: false, reason: 'too-large' });
});
