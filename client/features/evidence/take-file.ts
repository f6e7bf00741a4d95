/** Reads a chosen or dropped text file, here in the browser. */
import { evidenceWords as words } from 'shared/sentences/evidence.ts';

/** Bytes. */
const largest = 8_000_000;

export type Taken = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: string };

export async function takeFile(file: File): Promise<Taken> {
  if (file.size > largest) return { ok: false, refusal: words.fileTooLarge };
  const text = await file.text();
  return text.includes('\u0000') ? { ok: false, refusal: words.fileUnreadable } : { ok: true, text };
}
