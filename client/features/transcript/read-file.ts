/** Reads a chosen file here in the browser: its words never leave it. */
import { speechIn, type Speech } from 'shared/evidence/transcript/speech.ts';
import { transcriptLimits } from 'shared/protocol/transcript-limits.ts';
import type { TranscriptRefusal } from 'shared/sentences/transcript.ts';

export interface FileRead {
  readonly name: string;
  readonly cues: Extract<Speech, { ok: true }>['cues'];
  readonly unread: number;
}

export async function readFile(file: File): Promise<FileRead | { readonly refusal: TranscriptRefusal }> {
  if (file.size > transcriptLimits.fileBytes) return { refusal: 'too-large' };
  try {
    const speech = speechIn(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    if (!speech.ok) return { refusal: speech.reason };
    return { name: file.name, cues: speech.cues, unread: speech.unread };
  } catch {
    return { refusal: 'no-text' };
  }
}
