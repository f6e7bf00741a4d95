import * as Y from 'yjs';
import type { Inspection } from './inspection.ts';
import { refuse } from './refusal.ts';

/** Only what the document or the update holds can be deleted; Yjs would keep the rest waiting for ever. */
export function checkDeletes(inspection: Inspection): void {
  for (const { client, ranges } of inspection.update.deletes) {
    const last = ranges.length - 2;
    const end = (ranges[last] ?? 0) + (ranges[last + 1] ?? 0);
    const known = inspection.progressOf(client)?.block.end ?? 0;
    if (end > known && end > inspection.knownUnits(client)) refuse('unknown-delete');
  }
}

/** Does a delete set delete anything that the document still has? A step 2 carries the whole set again. */
export function deletesAnything(inspection: Inspection): boolean {
  for (const { client, ranges } of inspection.update.deletes) {
    const structs = inspection.structsOf(client);
    for (let i = 0; i < ranges.length; i += 2) {
      const clock = ranges[i] ?? 0;
      const end = clock + (ranges[i + 1] ?? 0);
      let index = Y.findIndexSS(structs, clock);
      for (let struct = structs[index]; struct !== undefined && struct.id.clock < end; struct = structs[++index]) {
        if (!struct.deleted) return true;
      }
    }
  }
  return false;
}

/** Does the update itself delete all these units? */
export function isDeletedWithin(inspection: Inspection, client: number, clock: number, end: number): boolean {
  const ranges = inspection.rangesOf(client);
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const from = ranges[middle * 2] ?? 0;
    const to = from + (ranges[middle * 2 + 1] ?? 0);
    if (clock < from) high = middle - 1;
    else if (clock >= to) low = middle + 1;
    else return end <= to;
  }
  return false;
}
