/** Images as evidence: sent once, shown with the board's right. */
import type { ImageAnswer } from 'shared/protocol/api.ts';
import { withPerson } from './request.ts';

/** Sends an image that was drawn anew; out of reach is a refusal too. */
export async function sendImage(retro: string, image: Blob): Promise<ImageAnswer> {
  try {
    const response = await fetch(withPerson(`/api/retros/${retro}/images`), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': image.type },
      body: image,
    });
    return (await response.json()) as ImageAnswer;
  } catch {
    return { ok: false, reason: 'try-again' };
  }
}

/** Where an image of this retro is shown from, for the person of this tab. */
export function imageAddress(retro: string, image: string): string {
  return withPerson(`/api/retros/${retro}/images/${encodeURIComponent(image)}`);
}
