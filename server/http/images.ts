/**
 * Images as evidence: fetched with the board's right, added by whoever writes the board, deleted with the retro. Their
 * bytes are kept like a document of the retro that no connection can join, so deleting leaves nothing behind.
 */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { largestImage, mostImages, readImage } from 'shared/evidence/image.ts';
import { guestIn, whoIs } from '../auth/who.ts';
import { refuse } from './answers.ts';
import type { Deps } from './deps.ts';

const imageId = /^[\w-]{1,80}$/;
const storedAs = (retro: string, image: string) => `${retro}/image/${image}`;

export function imageRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post(
    '/retros/:retro/images',
    bodyLimit({ maxSize: largestImage, onError: (c) => refuse(c, 'bad-request') }),
    async (c) => {
      const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
      if (!who.ok) return refuse(c, who.reason);
      const { retro, person } = who;
      const guest = { id: person.id, name: person.name, reader: person.role };
      if (retro.rightOf(guest, { retro: retro.id, kind: 'board' }).right !== 'write') {
        return refuse(c, 'not-your-role');
      }
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      if (!readImage(bytes).ok) return refuse(c, 'bad-request');
      if ((await deps.storage.rooms(storedAs(retro.id, ''))).length >= mostImages) return refuse(c, 'too-many');
      const image = deps.newId();
      // Through the ledger: a retro that is being deleted takes nothing more.
      await retro.ledger.write((extra) => {
        extra.push({ op: 'append', room: storedAs(retro.id, image), update: bytes });
      });
      return c.json({ ok: true, image });
    },
  );

  routes.get('/retros/:retro/images/:image', async (c) => {
    const { retro: retroId, image } = c.req.param();
    const answer = await guestIn(deps, retroId, c.req.query('as'), c.req.header('cookie'));
    if (!answer.ok) return refuse(c, answer.reason);
    const retro = await deps.registry.retro(retroId);
    if (!retro || !imageId.test(image)) return refuse(c, 'unknown-retro');
    if (retro.rightOf(answer.guest, { retro: retro.id, kind: 'board' }).right === 'none') {
      return refuse(c, 'not-in-this-phase');
    }
    const [bytes] = (await deps.storage.load(storedAs(retro.id, image))).updates;
    const reading = bytes && readImage(bytes);
    if (!bytes || !reading?.ok) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': reading.type,
      'Content-Disposition': 'inline',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // Deleted means gone: no copy stays in a browser's cache.
      'Cache-Control': 'no-store',
    });
  });

  return routes;
}
