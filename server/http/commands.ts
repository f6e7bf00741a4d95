/** Commands: parsed, then carried out in the retro's ledger; a repeated key gets the answer it got before. */
import { Hono } from 'hono';
import { forgetPerson as forgetPersonInput, parse, type CommandAnswer } from 'shared/protocol/api.ts';
import { parseEnvelope } from 'shared/protocol/commands.ts';
import { linkBook, linkView } from '../auth/links.ts';
import { whoIs } from '../auth/who.ts';
import { roomsOf } from '../rooms/steward/accounts.ts';
import { forgetPerson } from '../rooms/steward/forget-person.ts';
import { obey } from '../rooms/steward/obey.ts';
import { readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

const linkCommands = new Set(['copy-link', 'revoke-link']);

export function commandRoutes(deps: Deps): Hono {
  const routes = new Hono();

  routes.post('/retros/:retro/commands', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const envelope = parseEnvelope(await readJson(c));
    if (!envelope) return refuse(c, 'bad-request');
    const { retro, person } = who;
    const { command } = envelope;
    const key = `${retro.id}/${person.id}/${envelope.key}`;
    const links = linkCommands.has(command.type) ? await linkBook(deps.storage, retro.id) : new Map<string, never>();
    const before = await deps.storage.get('commands', key);
    if (before) return c.json(before.answer);
    await Promise.all(roomsOf(command, retro.id, person.id).map((name) => retro.room(name)));
    let answer: CommandAnswer;
    try {
      answer = await retro.ledger.write((extra) => {
        // Who may have been removed, or changed their role, while this waited.
        const now = retro.people.get(person.id);
        if (now?.state !== 'in') return { ok: false, reason: 'not-signed-in' } as const;
        const said = obey(retro, now, command, links, extra);
        // A secret is shown once: the remembered answer is kept without it.
        if (said.ok) {
          const { link: _, ...kept } = said;
          extra.push({ op: 'put', table: 'commands', key, row: { at: deps.now(), answer: kept } });
        }
        return said;
      });
    } catch (error) {
      deps.log.warn({ retro: retro.id, command: command.type, error: String(error) }, 'a command was not saved');
      return refuse(c, 'try-again');
    }
    if (answer.ok && command.type === 'delete-retro') {
      const backups = await backupsWith(deps, retro.row.createdAt);
      await deps.registry.remove(retro.id);
      return c.json({ ...answer, backups } satisfies CommandAnswer);
    }
    return answer.ok
      ? c.json(answer)
      : refuse(c, answer.reason, answer.step === undefined ? {} : { step: answer.step });
  });

  /** Somebody's traces go. A repeated request does no more, so it carries no key. */
  routes.post('/retros/:retro/forget', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const input = parse(forgetPersonInput, await readJson(c));
    if (!input) return refuse(c, 'bad-request');
    const done = await forgetPerson(who.retro, who.person, input.person);
    return done.ok ? c.json({ ok: true }) : refuse(c, done.reason);
  });

  routes.get('/retros/:retro/links', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    if (who.person.role !== 'facilitator' && who.person.role !== 'deputy') return refuse(c, 'not-your-role');
    const links = [...(await linkBook(deps.storage, who.retro.id)).values()].map(linkView);
    const door = [...who.retro.people.values()].flatMap(({ id, name, role, addedAt, state }) =>
      state === 'door' && (role === 'participant' || role === 'observer')
        ? [{ person: id, name, role, at: addedAt }]
        : [],
    );
    return c.json({ ok: true, links: links.toSorted((a, b) => a.createdAt - b.createdAt), door });
  });

  return routes;
}

/** Taken while it was there. */
async function backupsWith({ storage }: Deps, createdAt: number): Promise<string[]> {
  return (await storage.backups()).filter(({ at }) => at >= createdAt).map(({ file }) => file);
}
