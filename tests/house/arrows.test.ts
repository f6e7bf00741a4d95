/** The house's import directions (docs/ARCHITECTURE.md): a wrong arrow is a test that fails and names the file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name));
}

/** Files of ours, or packages, that a file imports. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name;
  });
}

const all = ['shared', 'server', 'client', 'tests'].flatMap(sources);
const graph = new Map(all.map((file) => [file, importsOf(file)]));

/** Imports from files under `from` that match none of `allowed`. */
function strays(from: string, allowed: readonly RegExp[]): string[] {
  return [...graph].flatMap(([file, targets]) =>
    file.startsWith(from)
      ? targets
          .filter((target) => !allowed.some((pattern) => pattern.test(target)))
          .map((target) => `${file} → ${target}`)
      : [],
  );
}

const libraries = /^(valibot|lib0|temporal-polyfill|fflate|papaparse)/;

test.each([
  ['shared/retro', [/^shared\/retro\//, libraries]],
  ['shared/talk', [/^shared\/(talk|retro)\//, libraries]],
  ['shared/wording', [/^shared\/(wording|retro)\//, libraries]],
  ['shared/evidence', [/^shared\/(evidence|retro)\//, libraries]],
  ['shared/protocol', [/^shared\/(protocol|retro)\//, libraries]],
  ['shared/policy', [/^shared\/(policy|retro|talk|wording|evidence|protocol)\//, libraries]],
  ['shared/documents', [/^shared\//, libraries, /^yjs$/]],
  ['shared/sentences', [/^shared\//, libraries]],
] as [string, RegExp[]][])('HOUSE-01 %s imports only what stands below it', (from, allowed) => {
  expect(strays(from, allowed)).toEqual([]);
});

test('HOUSE-02 shared knows no clock, chance, DOM or Node', () => {
  const impure = all
    .filter((file) => file.startsWith('shared/'))
    .filter((file) => /\b(Date\.now\(\)|Math\.random\(\)|new Date\(\))/.test(code(file)));
  expect(impure).toEqual([]);
});

test('HOUSE-03 features never import each other, and views are imported by the app alone', () => {
  const wrong = [...graph].flatMap(([file, targets]) => {
    const own = /^client\/features\/([^/]+)\//.exec(file)?.[1];
    return targets
      .filter((target) => {
        const feature = /^client\/features\/([^/]+)\//.exec(target)?.[1];
        if (own !== undefined && feature !== undefined && feature !== own) return true;
        if (own !== undefined && /^client\/(?:views|app)\//.test(target)) return true;
        return target.startsWith('client/views/') && !/^client\/(app|views)\//.test(file);
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('HOUSE-04 client and server never meet', () => {
  const wrong = [...graph].flatMap(([file, targets]) =>
    targets
      .filter(
        (target) =>
          (file.startsWith('client/') && /^server\b/.test(target)) ||
          (file.startsWith('server/') && /^client\b/.test(target)),
      )
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('HOUSE-05 widgets know no retro: client/ui imports no shared word but times and prose', () => {
  const wrong = [...graph].flatMap(([file, targets]) =>
    file.startsWith('client/ui/')
      ? targets
          .filter((target) => /^client\/(features|views|sync|api|app)\//.test(target))
          .map((target) => `${file} → ${target}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test('HOUSE-06 rooms know no HTTP, storage knows no rooms', () => {
  expect(
    [...graph].flatMap(([file, targets]) =>
      targets
        .filter(
          (target) =>
            (file.startsWith('server/rooms/') && /^(server\/http\/|hono)/.test(target)) ||
            (file.startsWith('server/storage/') && /^server\/(rooms|http|auth)\//.test(target)),
        )
        .map((target) => `${file} → ${target}`),
    ),
  ).toEqual([]);
});

test('HOUSE-07 yjs stays in documents, rooms, sync and the editor', () => {
  const allowed = /^(shared\/documents|server\/rooms|client\/sync|client\/ui\/editor|tests)\b/;
  const wrong = [...graph].flatMap(([file, targets]) =>
    targets.some((target) => /^(yjs|y-websocket|y-indexeddb|y-protocols)/.test(target)) && !allowed.test(file)
      ? [file]
      : [],
  );
  expect(wrong).toEqual([]);
});

test('HOUSE-08 only main.ts reads the environment', () => {
  const wrong = all.filter(
    (file) => file.startsWith('server/') && file !== 'server/main.ts' && /process\.env/.test(code(file)),
  );
  expect(wrong).toEqual([]);
});

test('HOUSE-09 no file is longer than 400 lines, no folder is named for no concern', () => {
  const long = all.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
  const vague = all.filter((file) => /\/(utils?|helpers?|common|lib|types|misc)\//.test(file));
  expect([...long, ...vague]).toEqual([]);
});

test('HOUSE-10 every path the documents name exists', () => {
  const files = new Set(readdirSync(root, { recursive: false, encoding: 'utf8' }));
  for (const page of ['README.md', 'docs/ARCHITECTURE.md']) {
    const text = readFileSync(join(root, page), 'utf8');
    const named = [...text.matchAll(/`((?:shared|server|client|tests|scripts|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    const missing = named.filter((path) => {
      try {
        readdirSync(dirname(join(root, path)));
        return !pathExists(path);
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  }
  expect(files.has('README.md')).toBe(true);
});

function pathExists(path: string): boolean {
  const parent = dirname(join(root, path));
  const name = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  return readdirSync(parent, { encoding: 'utf8' }).includes(name);
}

/** The file without comments and strings, so that a word in prose is no use of it. */
function code(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}
