/**
 * A pasted or dropped image is drawn anew: what a camera or a phone wrote beside it (place, device, time) is not in
 * what is sent. Returns undefined for what no browser can draw, and for what stays too large.
 */
import { largestImage } from 'shared/evidence/image.ts';

/** Pixels: a screenshot of a wide screen stays legible. */
const longest = 2400;
const tries = [1, 0.7, 0.5, 0.35];

export async function drawImage(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  try {
    const fit = Math.min(1, longest / Math.max(picture.width, picture.height));
    for (const scale of tries) {
      const drawn = await draw(picture, fit * scale);
      if (drawn && drawn.size <= largestImage) return drawn;
    }
    return undefined;
  } finally {
    picture.close();
  }
}

async function draw(picture: ImageBitmap, scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // A browser that writes no WebP writes PNG instead.
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/webp', 0.9));
}
