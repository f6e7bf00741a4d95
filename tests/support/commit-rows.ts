/**
 * Commits numbered updates into `<folder>` (first argument) until it is killed, several under way at a time, and
 * prints each number once its commit has resolved. What refuses the folder goes to stderr, with exit code 1.
 */
import { openSqliteStorage } from 'server/storage/sqlite.ts';

const underWay = 8;
const folder = process.argv[2] ?? '';

try {
  const storage = await openSqliteStorage(folder);
  let next = 0;
  const commitForEver = async (): Promise<never> => {
    for (;;) {
      const number = next++;
      const update = new TextEncoder().encode(String(number));
      await storage.commit([{ op: 'append', room: 'r/board', update }]);
      process.stdout.write(`${number}\n`);
    }
  };
  await Promise.all(Array.from({ length: underWay }, commitForEver));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
