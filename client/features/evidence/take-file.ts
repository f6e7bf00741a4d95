/** Takes chosen or dropped files as they are, here in the browser: one short text as lines, all else as bytes. */
import type { EvidenceFile } from 'shared/evidence/files.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import type { Chosen } from './dropped-files.ts';

/** Bytes. */
const longestLines = 300_000;
const largest = 400_000_000;

export type Taken =
  | { readonly kind: 'lines'; readonly name: string; readonly text: string }
  | { readonly kind: 'files'; readonly files: readonly EvidenceFile[] }
  | { readonly kind: 'refused'; readonly refusal: string };

const packed = /\.(?:zip|gz|tgz|json|jsonl|ndjson|vtt|srt)$/i;

export async function takeFiles(chosen: readonly Chosen[] | Promise<readonly Chosen[]>): Promise<Taken> {
  try {
    const files = await chosen;
    if (files.reduce((sum, { file }) => sum + file.size, 0) > largest)
      return { kind: 'refused', refusal: takeInWords.tooLarge };
    const [only] = files;
    if (files.length === 1 && only && only.file.size <= longestLines && !packed.test(only.path)) {
      const text = await only.file.text();
      if (!text.includes('\u0000')) return { kind: 'lines', name: only.file.name, text };
    }
    const taken = files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) }));
    return { kind: 'files', files: await Promise.all(taken) };
  } catch {
    return { kind: 'refused', refusal: takeInWords.unreadable };
  }
}
