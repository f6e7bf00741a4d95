/** `/metrics`, for this machine itself or for whoever holds the set-up token; it holds nothing about anybody. */
import { Hono, type MiddlewareHandler } from 'hono';
import { isSameSecret } from '../auth/secrets.ts';
import { contentType } from '../metrics/exposition.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { isLoopback } from '../settings.ts';
import { addressOf } from './answers.ts';
import type { Deps } from './deps.ts';

/** Headers by which another server says that it only passes a request on. */
const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

export function metricsRoute({ metrics, registry, metricsDoor }: Deps): Hono {
  const routes = new Hono();
  routes.get('/metrics', async (c) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const near =
      metricsDoor.loopback && isNear(addressOf(c)) && passedOn.every((name) => c.req.header(name) === undefined);
    if (!near && (token === undefined || !isSameSecret(token, metricsDoor.token))) {
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

function isNear(address: string): boolean {
  return isLoopback(address.replace(/^::ffff:/, ''));
}
