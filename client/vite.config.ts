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

/** The two faces every first screen needs are asked for with the page, not after its style sheet. */
const preloadFaces = (): Plugin => ({
  name: 'preload-faces',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /\/(inter|source-serif-4)-latin-wght-normal-.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${name}` },
          injectTo: 'head' as const,
        })),
  },
});

/**
 * What every person in a room loads, in a few chunks instead of fifty: small ones compress badly and each costs a
 * request. The heavy widgets (menus, dialogs, lists) and the editor stay chunks of their own, fetched when needed.
 */
const heavy = /client\/ui\/(?:command-palette|key-sheet|menu-list|select|dialog|popover|tabs|qr-code|gallery|editor)/;
const forAll =
  /client\/features\/(?:about-me|current-event|hand|learned|notes-reader|parking-lot|released-views|segment|topbar|what-i-saw|who-is-here)\/|shared\/sentences\/(?:participant|event)\.ts/;
const groups = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|wouter|regexparam)\//, priority: 3 },
  {
    name: 'documents',
    test: (id: string) =>
      // Some of lib0 is wanted by the editor alone.
      /node_modules\/(?:yjs|lib0(?!\/(?:dom|schema|hash)\b)|y-websocket|y-indexeddb|y-protocols|valibot|zustand)\//.test(
        id,
      ) || /shared\/(?:documents|policy|protocol)\/|shared\/sentences\/refusals|client\/(?:sync|api)\//.test(id),
    minShareCount: 2,
    priority: 2,
  },
  { name: 'room', test: forAll, priority: 2 },
  {
    name: 'widgets',
    test: (id: string) => id.includes('client/ui/') && !heavy.test(id),
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [react(), layersFirst(), precompress(), preloadFaces()],
  resolve: { alias: { 'lib0/logging': fileURLToPath(new URL('sync/yjs-logging.ts', import.meta.url)) } },
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
    // Nothing as data: URL, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
