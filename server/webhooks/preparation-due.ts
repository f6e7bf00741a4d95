/**
 * Two days after an incident ended and its preparation is not ready: told once. Memories fade, and whoever prepares may
 * not have the page open. Advice like everything in readiness: nothing depends on it.
 */
import { readEvents } from 'shared/documents/board.ts';
import { standing } from 'shared/retro/phases.ts';
import { endOf, freshnessOf, needsReminder } from 'shared/retro/readiness.ts';
import type { OpenRetro } from '../rooms/open-retro.ts';
import { readinessOf, openSteps } from '../rooms/prepared.ts';
import type { Registry } from '../rooms/registry.ts';
import type { Summary } from '../rooms/summaries.ts';

/** Older ones are not looked at: nobody is reminded after a month. */
const lookBackMs = 40 * 24 * 3_600_000;

export async function tellDue(registry: Registry): Promise<void> {
  const { announcements, storage, now } = registry.around;
  if (!announcements?.wants('preparation.due')) return;
  for (const [id, row] of await storage.list('retros', '')) {
    if (row.dueToldAt !== undefined || now() - row.createdAt > lookBackMs) continue;
    // What is known of it without loading it decides for nearly all of them.
    const summary = await registry.summary(id);
    if (!summary || !mayBeDue(summary, now())) continue;
    const retro = await registry.retro(id);
    if (retro && isDue(retro)) await tell(retro);
  }
}

function mayBeDue({ phase, endedAt: end, prepared }: Summary, now: number): boolean {
  const fresh = freshnessOf(end, now);
  return phase === 'prepare' && fresh !== undefined && needsReminder(fresh) && (prepared?.open ?? 0) > 0;
}

function isDue(retro: OpenRetro): boolean {
  const { phases } = retro.stage();
  const fresh = freshnessOf(endedAt(retro), retro.around.now());
  return (
    standing(phases).phase === 'prepare' &&
    fresh !== undefined &&
    needsReminder(fresh) &&
    openSteps(readinessOf(retro)).length > 0
  );
}

/** The timeline knows best; until there is one, the program that opened the retro may have said. */
function endedAt(retro: OpenRetro): number | undefined {
  return endOf(readEvents(retro.doc('board'))) ?? retro.stage().about.endedAt;
}

async function tell(retro: OpenRetro): Promise<void> {
  await retro.ledger.write((extra) => {
    // The meeting may have begun while this waited.
    if (retro.row.dueToldAt !== undefined || !isDue(retro)) return;
    const now = retro.around.now();
    const end = endedAt(retro) ?? now;
    retro.row = { ...retro.row, dueToldAt: now };
    extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
    const about = {
      endedAt: new Date(end).toISOString(),
      hours: freshnessOf(end, now)?.hours ?? 0,
      open: openSteps(readinessOf(retro)),
    };
    retro.announcing?.tell('preparation.due', about, extra);
  });
}
