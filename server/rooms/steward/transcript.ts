/** Notes who spoke when in a transcript. Only what lies in this sitting, and only of people who are counted. */
import { putTranscript } from 'shared/documents/aside-talk.ts';
import { readAside, type TurnRow } from 'shared/documents/aside.ts';
import { decisionFacts } from 'shared/documents/standing.ts';
import { talkFacts } from 'shared/documents/talk.ts';
import { mayReadTranscript } from 'shared/policy/talk-decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { ReadTranscriptInput } from 'shared/protocol/transcript.ts';
import { momentOf, someone } from 'shared/talk/turns.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';

export function takeTranscript(retro: OpenRetro, by: PersonRow, { id, turns }: ReadTranscriptInput): CommandAnswer {
  const stage = retro.stage();
  const may = mayReadTranscript(decisionFacts(stage, by, retro.order()), stage.about.settings.transcript === true);
  if (!may.allowed) return { ok: false, reason: may.reason };
  const doc = retro.doc('aside');
  const { since } = talkFacts({ stage, aside: readAside(doc), now: retro.around.now() });
  const now = momentOf(retro.around.now());
  const kept: TurnRow[] = [];
  for (const [person, start, duration] of turns) {
    if (person !== someone && retro.people.get(person)?.state !== 'in') return { ok: false, reason: 'unknown-person' };
    if (retro.desks.get(person)?.aboutMe.dontCount === true) continue;
    const [from, until] = [Math.max(since, start), Math.min(now, start + duration)];
    if (until > from) kept.push([person, from, until - from, 'transcript']);
  }
  if (kept.length === 0) return { ok: false, reason: 'nothing-to-show' };
  putTranscript(doc, id, { at: now, by: by.id, turns: kept });
  return { ok: true, step: stage.step };
}
