/** docs/BENCHMARKS.md has two parts, each written by its own bench: the other one stays as it is. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const file = fileURLToPath(new URL('../../../docs/BENCHMARKS.md', import.meta.url));
const headings = { server: '# Benchmarks of the room server', client: '# Benchmarks of the page' } as const;

/** Writes one part. Returns where. */
export function keepOther(part: keyof typeof headings, lines: readonly string[]): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const at = text.indexOf(headings.client);
  const server = (at < 0 ? text : text.slice(0, at)).trim();
  const client = at < 0 ? '' : text.slice(at).trim();
  const own = lines.join('\n').trim();
  const parts = part === 'server' ? [own, client] : [server, own];
  writeFileSync(file, `${parts.filter(Boolean).join('\n\n')}\n`);
  return file;
}
