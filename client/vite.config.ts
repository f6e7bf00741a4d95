import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The server that `npm run dev` runs beside this one; it answers to its own name only, so requests carry that. */
const server = `http://127.0.0.1:${process.env['SECOND_STORY_PORT'] ?? process.env['PORT'] ?? 4321}`;
const toServer = { target: server, changeOrigin: true, headers: { origin: server } };

/** Writes .br and .gz beside each text asset, so that the server sends them as they are. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir }) {
    if (!dir) return;
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|html|svg)$/.test(name)) continue;
      const bytes = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
});

/**
 * Chunks may bring their sheets in any order, and the first one that names a layer decides where it stands: so
 * every sheet begins with the order itself (styles/layers.css).
 */
const layersFirst = (): Plugin => ({
  name: 'layers-first',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
      file.source = `@layer reset,tokens,base,ui,features,views;${String(file.source)}`;
    }
  },
});

/**
 * `room.html`, which the server hands out under `/r/…`: the same page, which also names what the room needs, so that
 * all of it comes at once instead of one after the other. The faces wait: letters swap, an empty page does not help.
 */
const roomPage = (): Plugin => ({
  name: 'room-page',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    if (!dir) return;
    const room = Object.values(bundle).filter(({ fileName }) => /^assets\/room-[\w-]{8}\.(js|css)$/.test(fileName));
    const links = room.map(({ fileName }) =>
      fileName.endsWith('.js')
        ? `<link rel="modulepreload" crossorigin href="/${fileName}">`
        : `<link rel="preload" as="style" crossorigin href="/${fileName}">`,
    );
    const page = readFileSync(join(dir, 'index.html'), 'utf8');
    writeFileSync(join(dir, 'room.html'), page.replace('</head>', `${links.join('\n    ')}\n  </head>`));
  },
});

/** The pages whose first load counts most: what brings somebody in, and what a participant then sees. */
const doorPages = ['client/app/main.tsx', 'client/views/join/join-view.tsx'];
const roomPages = ['client/app/retro-shell.tsx', 'client/views/participant/participant-view.tsx'];
const timelineParts = ['timeline-main', 'follow-line', 'timeline-buttons'].map(
  (part) => `client/views/participant/${part}.tsx`,
);

/**
 * Only the first chunks are called by a name. They list all that may come after them, and a hundred names that no
 * two files share were 1.5 kB of every first load.
 */
const firstChunks = ['index', 'react', 'door', 'room', 'timeline'];
const nameOf = (name: string) => (firstChunks.includes(name) ? `${name}-` : '');

/** Parts of Yjs that only an editor or a history asks for. */
const yjsForEditors = /\/yjs\/src\/utils\/(?:UndoManager|RelativePosition|PermanentUserData)\.js$/;

/** All that a page cannot start without: itself and what it imports, not what it fetches later. */
function startOf(pages: readonly string[], ids: Iterable<string>, imports: (id: string) => readonly string[]) {
  const found = new Set<string>();
  const left = [...ids].filter((id) => pages.some((page) => id.endsWith(page)));
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id) || yjsForEditors.test(id)) continue;
    found.add(id);
    left.push(...imports(id));
  }
  return found;
}

/**
 * What every person in a room loads comes in a few chunks instead of fifty: small ones compress badly and each costs a
 * request. The lists are read from the imports themselves, so that nothing else gets in: a new import of a
 * participant's page shows in tests/browser/first-load.spec.ts.
 */
const firstLoad = (): Plugin => {
  let door = new Set<string>();
  let room = new Set<string>();
  let timeline = new Set<string>();
  return {
    name: 'first-load',
    apply: 'build',
    // File by file, so that a chunk holds the parts it needs; in its one bundle all of them stand together.
    config: () => ({
      resolve: { alias: [{ find: /^yjs$/, replacement: fileURLToPath(import.meta.resolve('yjs/src/index.js')) }] },
    }),
    buildEnd() {
      const imports = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      door = startOf(doorPages, this.getModuleIds(), imports);
      room = startOf(roomPages, this.getModuleIds(), imports);
      timeline = startOf(timelineParts, this.getModuleIds(), imports);
    },
    outputOptions(options) {
      const groups = [
        { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 3 },
        { name: (id: string) => (door.has(id) ? 'door' : null), priority: 2 },
        { name: (id: string) => (room.has(id) ? 'room' : null), priority: 1 },
        { name: (id: string) => (timeline.has(id) ? 'timeline' : null), priority: 0 },
      ];
      return {
        ...options,
        codeSplitting: { groups },
        chunkFileNames: ({ name }) => `assets/${nameOf(name)}[hash:7].js`,
        assetFileNames: ({ names: [name = ''] }) =>
          name.endsWith('.css') ? `assets/${nameOf(name.slice(0, -4))}[hash:7].css` : 'assets/[name]-[hash][extname]',
      };
    },
  };
};

export default defineConfig({
  plugins: [react(), firstLoad(), layersFirst(), roomPage(), precompress()],
  resolve: {
    alias: [
      { find: 'lib0/logging', replacement: fileURLToPath(new URL('sync/yjs-logging.ts', import.meta.url)) },
      { find: 'lib0/broadcastchannel', replacement: fileURLToPath(new URL('sync/no-broadcast.ts', import.meta.url)) },
      { find: /^\.\.\/createLucideIcon\.mjs$/, replacement: fileURLToPath(new URL('ui/drawing.ts', import.meta.url)) },
      // React has had it built in since 18.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  server: {
    proxy: {
      // Our own sources stand under the same names (api/, sync/): those stay with Vite.
      '^/api/(?!.*\\.tsx?($|\\?))': toServer,
      '^/sync/(?!.*\\.tsx?($|\\?))': { ...toServer, ws: true },
    },
  },
  build: {
    target: 'es2023',
    // The first with light-dark(); below them the minifier would replace it by something that no nested theme can override.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    // Every page names these itself: no list of what comes later has to.
    modulePreload: {
      resolveDependencies: (_file, needs, { hostType }) =>
        hostType === 'html' ? needs : needs.filter((need) => !/^assets\/(?:index|react|door)-/.test(need)),
    },
    // Nothing as data: URL, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
  },
});
