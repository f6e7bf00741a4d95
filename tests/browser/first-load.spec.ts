/** What a participant's browser has to fetch before the room is there: on a train, on a phone, in the first minute. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { comeIn, expect, phone, test, type Product } from './room.ts';

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url));
/** Bytes of scripts, each as `gzip -9` makes it. */
const limit = 150_000;

interface Loaded {
  readonly bytes: number;
  readonly scripts: readonly string[];
}

/** From the personal link to the room: every script that was fetched until nothing more came. */
async function firstLoad(browser: Browser, product: Product, seen: (page: Page) => Promise<void>): Promise<Loaded> {
  const scripts = new Set<string>();
  const context = await browser.newContext({ viewport: phone });
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  const page = await context.newPage();
  await page.goto(product.url + (product.links.get('participant') ?? ''));
  await page.getByRole('button', { name: /^Join as/ }).click();
  await seen(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  const sizes = [...scripts].map((path) => readFileSync(`${dist}${path}.gz`).length);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), scripts: [...scripts] };
}

test('LOAD-01 a participant comes in with at most 150 kB of scripts and no editor, whatever the phase', async ({
  browser,
  product,
}) => {
  const before = await firstLoad(browser, product, (page) =>
    expect(page.getByText('The meeting has not begun.')).toBeVisible(),
  );
  const facilitator = await comeIn(browser, product, 'facilitator');
  await expect(facilitator).toHaveURL(/prepare/);
  await facilitator.goto(facilitator.url().replace(/prepare.*/, 'live'));
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
  const late = await firstLoad(browser, product, async (page) => {
    await page.getByRole('button', { name: 'On to the timeline' }).click();
    await expect(page.getByRole('button', { name: 'Add what you saw' })).toBeVisible();
  });
  for (const { bytes, scripts } of [before, late]) {
    expect(bytes, scripts.join(' ')).toBeLessThanOrEqual(limit);
    const editors = scripts.filter((path) => readFileSync(dist + path, 'utf8').includes('ProseMirror'));
    expect(editors).toEqual([]);
  }
  // Had nothing been counted, the limit would hold too.
  expect(before.bytes).toBeGreaterThan(limit / 2);
});
