/** Reads pasted lines while they are typed, in the browser: nothing leaves the device before it is kept. */
import { useEffect, useState } from 'react';
import type { Reading, ReadOptions } from 'shared/evidence/draft.ts';

/** ms the typing rests before the lines are read. */
const rest = 250;

/** Reads at once. The reader knows the zones of the world, so it is fetched with the first line. */
export async function readText(text: string, options: ReadOptions): Promise<Reading> {
  const { readTextTimeline } = await import('shared/evidence/text.ts');
  return readTextTimeline(text, options);
}

/** @returns undefined while there is nothing, or not yet anything, to show */
export function useTextReading(text: string, { zone, date }: ReadOptions): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  const empty = text.trim() === '';
  useEffect(() => {
    if (empty) return undefined;
    let gone = false;
    const options = { ...(zone === undefined ? {} : { zone }), ...(date === undefined ? {} : { date }) };
    const read = async () => {
      try {
        const next = await readText(text, options);
        if (!gone) setReading(next);
      } catch {
        // The reader could not be fetched: the next change tries again.
      }
    };
    const timer = setTimeout(() => void read(), rest);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, empty, zone, date]);
  return empty ? undefined : reading;
}
