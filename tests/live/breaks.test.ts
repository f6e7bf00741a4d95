/** Breaks: whoever runs the meeting calls, moves and ends them; clocks stand meanwhile. */
import { openPause } from 'shared/retro/agenda.ts';
import { expect, test } from 'vitest';
import { beginMeeting } from '../support/meeting.ts';

test('BREAK-01 a break says when the room is back, may be moved, and never to a time that has passed', async () => {
  const { server, facilitator, deputy, ana } = await beginMeeting();
  await facilitator.does({ type: 'go-to-phase', phase: 'opening' });
  expect(await facilitator.act({ type: 'move-break', minutes: 5 })).toMatchObject({ reason: 'not-running' });
  await deputy.does({ type: 'pause', minutes: 10 });
  const begun = openPause((await facilitator.stage()).pauses);
  await facilitator.does({ type: 'move-break', minutes: 5 });
  expect(openPause((await facilitator.stage()).pauses)?.back).toBe((begun?.back ?? 0) + 5 * 60_000);
  await facilitator.does({ type: 'move-break', minutes: -60 });
  const moved = openPause((await facilitator.stage()).pauses);
  expect(moved?.back).toBeGreaterThanOrEqual(begun?.from ?? 0);
  expect(moved?.from).toBe(begun?.from);
  expect(await ana.act({ type: 'move-break', minutes: 5 })).toMatchObject({ reason: 'not-your-role' });
  await deputy.does({ type: 'end-pause' });
  expect(openPause((await facilitator.stage()).pauses)).toBeUndefined();
  await server.close();
});
