import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

export default defineConfig({
  plugins: [react(), precompress(), preloadFaces()],
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
  },
});
