/**
 * Events that another program brings. As long as nobody has written on the board, the server alone seeds it; from then
 * on the board is its people's, and what comes waits among the proposed events until one of them adds it (design §2,
 * docs/decisions/0006-other-programs.md). SPEC BROUGHT-*.
 */
import { addEvents, eventsOf, maxEvents } from 'shared/documents/board.ts';
import { putEntry } from 'shared/documents/stage.ts';
import { mayPrepare } from 'shared/policy/decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Placement } from 'shared/protocol/v1/answers.ts';
import { phaseTime, standing } from 'shared/retro/phases.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import type { Write } from '../../storage/storage.ts';
import type { OpenRetro } from '../open-retro.ts';
import { when, type Turn } from './obey.ts';

/** More that nobody has looked at helps nobody. */
export const mostWaiting = 500;

export interface Brought {
  /** The other program's id of it. */
  readonly key: string;
  readonly event: TimelineEvent;
}

export interface Bringer {
  /** What the program's token is called. */
  readonly name: string;
  /** Keys it brought before. */
  readonly known: ReadonlySet<string>;
}

export type BringAnswer =
  | { readonly ok: true; readonly placed: readonly Placement[] }
  | { readonly ok: false; readonly reason: 'too-many-events' | 'timeline-closed' };

export function bringEvents(retro: OpenRetro, all: readonly Brought[], by: Bringer, extra: Write[]): BringAnswer {
  const stage = retro.stage();
  const { phase } = standing(stage.phases);
  if (phaseTime[phase] === 'after') return { ok: false, reason: 'timeline-closed' };
  const board = retro.doc('board');
  const seeds = phase === 'prepare' && retro.loaded('board')?.isWrittenByPeople === false;
  const there = new Set([...stage.proposals.map((proposal) => proposal.id), ...eventsOf(board).keys()]);
  const fresh: Brought[] = [];
  const placed = all.map((each): Placement => {
    if (by.known.has(each.key) || there.has(each.event.id)) return 'known';
    there.add(each.event.id);
    fresh.push(each);
    return seeds ? 'timeline' : 'proposed';
  });
  const isFull = seeds
    ? eventsOf(board).size + fresh.length > maxEvents
    : waitingIn(retro) + fresh.length > mostWaiting;
  if (isFull) return { ok: false, reason: 'too-many-events' };
  if (seeds)
    addEvents(
      board,
      fresh.map(({ event }) => event),
      'brought',
    );
  else propose(retro, fresh, by.name);
  for (const { key, event } of fresh) {
    extra.push({ op: 'put', table: 'brought', key: `${retro.id}/${key}`, row: { event: event.id } });
  }
  return { ok: true, placed };
}

function propose(retro: OpenRetro, fresh: readonly Brought[], by: string): void {
  const stage = retro.doc('stage');
  const at = retro.around.now();
  const { zone } = retro.stage().about;
  stage.transact(() => {
    for (const { event } of fresh) {
      const { id, ...rest } = event;
      const time = event.at === null ? '' : timeText(event.at, zone);
      putEntry(stage, 'proposals', id, { id, text: event.text, time, author: '', at, brought: { by, event: rest } });
    }
  });
}

/** Added by a person, or left out: either way they are not offered again. Ids of anything else are passed over. */
export function settleBrought(turn: Turn, ids: readonly string[]): CommandAnswer {
  return when(turn, mayPrepare(turn.facts), () => {
    const stage = turn.retro.doc('stage');
    const settled = new Set(ids);
    stage.transact(() => {
      for (const proposal of turn.retro.stage().proposals) {
        if (!proposal.brought || !settled.has(proposal.id)) continue;
        putEntry(stage, 'proposals', proposal.id, { ...proposal, added: true });
      }
    });
  });
}

/** Events that programs brought and nobody has added yet. */
export function waitingIn(retro: OpenRetro): number {
  return retro.stage().proposals.filter(({ brought, added }) => brought && !added).length;
}
