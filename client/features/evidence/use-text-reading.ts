/** Reads pasted lines while they are typed, beside the page: nothing leaves the device before it is kept. */
import { useMemo } from 'react';
import type { EvidenceQuestion } from 'shared/evidence/answer.ts';
import type { Reading, ReadOptions } from 'shared/evidence/draft.ts';
import { maxEvents } from 'shared/documents/board.ts';
import { openReader } from './reader.ts';
import { useAnswer } from './use-answer.ts';

const piece = (text: string) => [{ path: 'lines', text }];

function question({ zone, date }: ReadOptions): EvidenceQuestion {
  return {
    options: { ...(zone === undefined ? {} : { zone }), ...(date === undefined ? {} : { date }) },
    choice: { noise: 'keep' },
    imported: [],
    most: maxEvents,
  };
}

/** Reads at once. */
export async function readText(text: string, options: ReadOptions): Promise<Reading> {
  const reader = openReader(piece(text));
  try {
    return (await reader.ask(question(options))).reading;
  } finally {
    reader.close();
  }
}

/** @returns undefined while there is nothing, or not yet anything, to show */
export function useTextReading(text: string, options: ReadOptions): Reading | undefined {
  const files = useMemo(() => (text.trim() === '' ? undefined : piece(text)), [text]);
  return useAnswer(files, question(options)).answer?.reading;
}
