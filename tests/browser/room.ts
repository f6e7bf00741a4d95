/** A running product and people in real browsers: each in a context of their own, or tabs of one profile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startProcess, type ServerProcess } from '../support/process.ts';

export const laptop = { width: 1440, height: 900 };
export const small = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

export interface Product extends ServerProcess {
  readonly data: string;
}

/** Every test gets a server of its own, with the demo retro of a first start. */
export const test = base.extend<{ product: Product }>({
  product: async ({ browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-story-browser-'));
    const data = join(folder, 'data');
    const server = await startProcess(data);
    await use({ ...server, data });
    // The browser outlives the test: pages left open in it would look for their server until the last test ends.
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };

/** A page that fails the test when a script throws or when anything is asked of another host. */
export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const own = host === new URL(url).host || protocol === 'data:' || protocol === 'blob:';
    if (!own) throw new Error(`a request left for ${host}`);
  });
  await page.goto(url);
  return page;
}

/** Opens a personal link in a browser of one's own and comes in. */
export async function comeIn(
  browser: Browser,
  product: Product,
  role: string,
  viewport = laptop,
  more: { colorScheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport, ...more });
  return enter(context, product, role);
}

export async function enter(context: BrowserContext, product: Product, role: string): Promise<Page> {
  const page = await openPage(context, product.url + (product.links.get(role) ?? ''));
  await page.getByRole('button', { name: /^Join as/ }).click();
  await expect(page).toHaveURL(/\/r\//);
  return page;
}

/** From the preparation, where whoever runs the meeting comes in, to its live screen. */
export async function goLive(page: Page): Promise<void> {
  await expect(page).toHaveURL(/prepare/);
  await page.goto(page.url().replace(/prepare.*/, 'live'));
}

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Leader, deputy and a participant on a phone, at the first event; the leader's private parts are hidden yet. */
export async function inTheTimeline(browser: Browser, product: Product) {
  const facilitator = await comeIn(browser, product, 'facilitator');
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', phone);
  await goLive(facilitator);
  await goLive(deputy);
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  // Whoever came before the timeline began reads on without being asked to.
  for (const page of [facilitator, yuki]) await expect(page.getByText('Event 1 of 13')).toBeVisible();
  // A key pressed before what answers it is there is lost.
  await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
  return { facilitator, deputy, yuki };
}

/** Steps through the demo's thirteen events to the last one, each seen before the next step. */
export async function walkToTheLastEvent(facilitator: Page, from = 1): Promise<void> {
  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  for (let event = from; event < 13; event += 1) {
    await expect(facilitator.getByText(`Event ${event} of 13`)).toBeVisible();
    await facilitator.keyboard.press('j');
  }
  await expect(facilitator.getByText('Event 13 of 13')).toBeVisible();
}

/** Ticks that the room was asked what is missing and what looked different: the gate opens with both. */
export async function tickWhatWasAsked(facilitator: Page): Promise<void> {
  const questions = facilitator.getByRole('checkbox', { name: /^Asked the room/ });
  await expect(questions).toHaveCount(2);
  for (const question of [0, 1]) {
    await questions.nth(question).check();
    await expect(questions.nth(question)).toBeChecked();
  }
}

/**
 * Only what it finds is wanted, and no page of ours has a frame: asked of the page itself, it needs no second page to
 * put the answers of frames together, which took longer than the rules.
 */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

/** axe, in the theme the page has now: WCAG 2.0 to 2.2 A and AA, and best practice. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await expectNothing(page, where, axe(page).withTags(levels));
}

async function expectNothing(page: Page, where: string, asked: AxeBuilder): Promise<void> {
  // A lazy view has come when its heading has.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  const { violations } = await asked.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/** Resolves when nothing fades from one colour into another any more. */
function colours(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** Themes differ in their colours and in nothing else: what depends on those is asked again. */
export async function expectAccessibleInBothThemes(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await colours(page);
  await expectAccessible(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await colours(page);
  await expectNothing(page, `${where}, dark`, axe(page).withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: null });
}
