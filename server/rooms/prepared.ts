/** How far a retro's preparation has come, read from its documents as the screens read it. */
import { readBackstage } from 'shared/documents/backstage.ts';
import { readEvents } from 'shared/documents/board.ts';
import { readTray } from 'shared/documents/tray.ts';
import { coverage } from 'shared/retro/accounts.ts';
import { readiness, readinessSteps, stillToHear, type Readiness, type ReadinessStep } from 'shared/retro/readiness.ts';
import type { OpenRetro } from './open-retro.ts';

export function readinessOf(retro: OpenRetro): Readiness {
  const { about, roster, released } = retro.stage();
  const events = readEvents(retro.doc('board'));
  const { questions, people } = readBackstage(retro.doc('backstage'));
  const accounts = coverage({ roster, people, events, released, accounts: readTray(retro.doc('tray')).accounts });
  return readiness({ events, questions, roster, people, accounts, plan: about.plan });
}

/** What preparation goes without so far. */
export function openSteps({ done }: Readiness): ReadinessStep[] {
  return readinessSteps.filter((step) => !done.has(step));
}

/** The same in numbers, for a list. */
export function preparedOf(retro: OpenRetro): { open: number; of: number; toHear: number } {
  const ready = readinessOf(retro);
  return { open: openSteps(ready).length, of: readinessSteps.length, toHear: stillToHear(ready.accounts).length };
}
