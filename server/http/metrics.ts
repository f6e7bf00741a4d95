/** `/metrics`, for this machine itself or for whoever holds the set-up token; it holds nothing about anybody. */
import { Hono, type MiddlewareHandler } from 'hono';
import { contentType } from '../metrics/exposition.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Deps } from './deps.ts';
import { isOwner } from './owner-door.ts';

export function metricsRoute({ metrics, registry, ownerDoor }: Deps): Hono {
  const routes = new Hono();
  routes.get('/metrics', async (c) => {
    if (!isOwner(c, ownerDoor)) {
      c.header('WWW-Authenticate', 'Bearer');
      return c.text('Figures are for this machine, or for whoever sends the set-up token as a bearer token.\n', 401);
    }
    return c.body(metrics.page(await registry.census()), 200, { 'Content-Type': contentType });
  });
  return routes;
}

export function countAnswers(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    await next();
    metrics.answered(c.res.status);
  };
}
