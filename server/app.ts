/** The HTTP side: one small router a concern, testable by `app.request()` without a port. */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { archiveRoutes } from './http/archive.ts';
import { accountRoutes } from './http/accounts.ts';
import { commandRoutes } from './http/commands.ts';
import type { Deps } from './http/deps.ts';
import { exportRoutes } from './http/export.ts';
import { handOnRoutes } from './http/hand-on.ts';
import { imageRoutes } from './http/images.ts';
import { joinRoutes } from './http/join.ts';
import { countAnswers, metricsRoute } from './http/metrics.ts';
import { ownerRoutes } from './http/owner.ts';
import { ownTalkRoutes } from './http/own-talk.ts';
import { pulseRoutes } from './http/pulse.ts';
import { retroRoutes } from './http/retros.ts';
import { revisionRoutes } from './http/revisions.ts';
import { guardDoor, securityHeaders } from './http/security.ts';
import { versionRoutes } from './http/versions.ts';
import { v1Routes } from './http/v1/routes.ts';
import { refuse } from './http/answers.ts';
import { transcriptRoutes } from './http/transcript.ts';

export function createApp(deps: Deps): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use(countAnswers(deps.metrics));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.use(guardDoor(deps.hosts));
  app.route('/', metricsRoute(deps));
  app.get('/api/clock', (c) => c.json({ now: deps.now() }));
  const all = [
    retroRoutes,
    joinRoutes,
    commandRoutes,
    accountRoutes,
    exportRoutes,
    revisionRoutes,
    versionRoutes,
    archiveRoutes,
    imageRoutes,
    handOnRoutes,
    v1Routes,
    ownerRoutes,
    ownTalkRoutes,
    transcriptRoutes,
    pulseRoutes,
  ];
  for (const routes of all) app.route('/api', routes(deps));
  app.all('/api/*', (c) => refuse(c, 'bad-request'));
  app.onError((error, c) => {
    deps.log.warn({ error: String(error) }, 'a request ended in an error');
    return refuse(c, 'try-again');
  });
  const { client } = deps;
  if (client !== undefined) {
    app.use('/assets/*', async (c, next) => {
      await next();
      if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
    });
    app.use('*', serveStatic({ root: client, precompressed: true }));
    app.get('/r/*', serveStatic({ root: client, path: 'room.html', precompressed: true }));
    app.get('*', serveStatic({ root: client, path: 'index.html', precompressed: true }));
  }
  return app;
}
