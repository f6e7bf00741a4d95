/** Records like one: candidates come from the index, what they share is weighed by `shared/archive/likeness.ts`. */
import { countWords, likeness, tellingWords } from 'shared/archive/likeness.ts';
import type { Similar } from 'shared/retro/archived.ts';
import type { ArchiveFile } from './file.ts';
import { passagesOf, readCard } from './search.ts';

/** Candidates looked at, of each kind. */
const candidates = 40;

export function similar(file: ArchiveFile, retro: string, most: number): Similar[] {
  const row = file.all<{ id: number; card: string }>('SELECT id, card FROM records WHERE retro = ?', retro)[0];
  if (!row) return [];
  const own = readCard(row);
  const total = file.all<{ n: number }>('SELECT count(*) AS n FROM records')[0]?.n ?? 0;
  const counts = countWords([own.title, ...passagesOf(file, row.id).map(({ text }) => text)]);
  const telling = tellingWords(counts, (word) => spreadOf(file, word), total);
  const holders = new Map(telling.map(({ word }) => [word, new Set<number>()]));
  const nearest = [
    ...byWords(
      file,
      telling.map(({ word }) => word),
    ),
    ...bySystems(file, own.systems),
  ];
  const ids = [...new Set(nearest)].filter((id) => id !== row.id);
  if (ids.length === 0) return [];
  const list = ids.join(', ');
  for (const [word, holding] of holders) {
    const rows = file.db
      .prepare(`SELECT rowid AS id FROM words WHERE words MATCH ? AND rowid IN (${list})`)
      .all(`"${word}"`);
    for (const { id } of rows as { id: number }[]) holding.add(id);
  }
  return (file.db.prepare(`SELECT id, card FROM records WHERE id IN (${list})`).all() as { id: number; card: string }[])
    .flatMap(({ id, card }): [number, Similar][] => {
      const other = readCard({ card });
      const alike = likeness(telling, (word) => holders.get(word)?.has(id) === true, own.systems, other.systems);
      return alike ? [[alike.weight, { ...other, sharedSystems: alike.systems, sharedWords: alike.words }]] : [];
    })
    .toSorted(([a, left], [b, right]) => b - a || right.at - left.at)
    .slice(0, most)
    .map(([, each]) => each);
}

function spreadOf(file: ArchiveFile, word: string): number {
  return file.all<{ doc: number }>('SELECT doc FROM spread WHERE term = ?', word)[0]?.doc ?? 0;
}

function byWords(file: ArchiveFile, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const any = words.map((word) => `"${word}"`).join(' OR ');
  return file
    .all<{ id: number }>(`SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rank LIMIT ${candidates}`, any)
    .map(({ id }) => id);
}

function bySystems(file: ArchiveFile, systems: readonly string[]): number[] {
  return systems.flatMap((system) =>
    file
      .all<{ record: number }>(
        `SELECT record FROM labels JOIN records ON records.id = record WHERE kind = 'system' AND label = ?
         ORDER BY at DESC LIMIT ${candidates}`,
        system,
      )
      .map(({ record }) => record),
  );
}
