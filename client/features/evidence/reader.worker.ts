/** Reads evidence beside the page, so that it never waits; a raw export never leaves the device. */
import { EvidenceReader } from 'shared/evidence/answer.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

let reader: EvidenceReader | undefined;

const say = (message: FromReader) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  const { id, files, question } = data;
  if (files) reader = new EvidenceReader(files, (share) => say({ id, progress: share / 4 }));
  if (!reader) return;
  const answer = reader.answer(question, (share) => say({ id, progress: 0.25 + share / 2 }));
  say({ id, answer });
});
