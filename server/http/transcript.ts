/** Who spoke when in a transcript that a facilitator or deputy read in their browser. Its words never come here. */
import { Hono } from 'hono';
import { parse, type CommandAnswer } from 'shared/protocol/api.ts';
import { transcriptLimits } from 'shared/protocol/transcript-limits.ts';
import { readTranscriptInput } from 'shared/protocol/transcript.ts';
import { whoIs } from '../auth/who.ts';
import { takeTranscript } from '../rooms/steward/transcript.ts';
import { readJson, refuse } from './answers.ts';
import type { Deps } from './deps.ts';

export function transcriptRoutes(deps: Deps): Hono {
  const routes = new Hono();
  routes.post('/retros/:retro/transcript', async (c) => {
    const who = await whoIs(deps, c.req.param('retro'), c.req.query('as'), c.req.header('cookie'));
    if (!who.ok) return refuse(c, who.reason);
    const { retro, person } = who;
    const input = parse(readTranscriptInput, await readJson(c, transcriptLimits.bytes));
    if (!input) return refuse(c, 'bad-request');
    let answer: CommandAnswer;
    try {
      answer = await retro.ledger.write(() => {
        const now = retro.people.get(person.id);
        return now?.state === 'in'
          ? takeTranscript(retro, now, input)
          : ({ ok: false, reason: 'not-signed-in' } as const);
      });
    } catch (error) {
      deps.log.warn({ retro: retro.id, error: String(error) }, 'a transcript was not noted');
      return refuse(c, 'try-again');
    }
    return answer.ok ? c.json(answer) : refuse(c, answer.reason);
  });
  return routes;
}
