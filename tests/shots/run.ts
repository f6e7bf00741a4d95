/**
 * `npm run shots`: screens of every moment, light and dark, in every size they are made for.
 *   --out <folder>   where they go (shots)
 *   --only <words>   only pictures whose name matches this pattern
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { published, record } from './after.ts';
import { atHome, comingIn, givingAccounts, preparing } from './before.ts';
import { Camera } from './camera.ts';
import { Cast } from './cast.ts';
import { isBuilt, openHouse } from './house.ts';
import * as moments from './meeting.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'shots' }, only: { type: 'string', default: '' } },
});

/** The afternoon of the day after the incident. */
const begins = Date.UTC(2026, 10, 20, 12, 50);

process.exitCode = isBuilt() ? await takeAll() : notBuilt();

async function takeAll(): Promise<number> {
  const house = await openHouse(begins);
  const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (each) => each && existsSync(each),
  );
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const out = resolve(values.out);
    const camera = new Camera(browser, out, new RegExp(values.only), house.url);
    const earlier = [
      await Cast.gather(house, 'The search answered slowly on Friday evening'),
      await Cast.gather(house, 'Invoices went out twice'),
    ];
    const solo = await Cast.gather(house, 'Labels stopped printing in two depots', 'alone');
    const cast = await Cast.gather(house);
    await cast.prepare();
    await cast.tellAccounts();
    const set = { camera, cast, earlier };
    for (const moment of [atHome, preparing, givingAccounts, comingIn]) await moment(set);
    const windows = await moments.Windows.open(camera, cast);
    await cast.comeIn([cast.guests.yuki]);
    for (const moment of [
      moments.opening,
      moments.timeline,
      moments.breakTime,
      moments.missing,
      moments.learnings,
      moments.remediations,
      moments.closing,
      record,
      published,
    ]) {
      process.stderr.write(`${moment.name}\n`);
      await moment(windows);
    }
    await windows.close();
    cast.leave();
    await solo.prepare();
    await solo.comeIn();
    await moments.alone(camera, solo);
    solo.leave();
    process.stdout.write(`${camera.taken} pictures in ${out}\n`);
    return 0;
  } finally {
    await browser.close();
    await house.close();
  }
}

function notBuilt(): number {
  process.stderr.write('The page has not been built: `npm run build` first.\n');
  return 1;
}
