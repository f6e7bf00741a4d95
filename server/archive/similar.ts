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
  const holders = new Map(telling.map(({ word }) => [word, new Set(holdersOf(file, word))]));
  const weights = new Map<number, number>();
  for (const { word, weight } of telling) {
    for (const id of holders.get(word) ?? []) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const byWords = [...weights].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, candidates);
  const nearest = [...byWords.map(([id]) => id), ...bySystems(file, own.systems)];
  const ids = [...new Set(nearest)].filter((id) => id !== row.id);
  if (ids.length === 0) return [];
  const list = ids.join(', ');
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
  return file.all<{ records: number }>('SELECT records FROM spread WHERE word = ?', word)[0]?.records ?? 0;
}

/** Without their rank: that would read every place at which the word stands. */
function holdersOf(file: ArchiveFile, word: string): number[] {
  return file.all<{ id: number }>('SELECT rowid AS id FROM words WHERE words MATCH ?', `"${word}"`).map(({ id }) => id);
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
