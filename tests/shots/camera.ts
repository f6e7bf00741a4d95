/** Takes one screen in both themes and in every size it is made for, and names the pictures as the drawn ones are. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { TestPerson } from '../support/person.ts';

export const sizes = {
  laptop: { width: 1440, height: 900 },
  small: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  wall: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof sizes;

export interface Shot {
  /** The first one is taken without saying its size. */
  readonly sizes: readonly Size[];
  /** Down to the end of the page, for what scrolls as a whole. */
  readonly whole?: boolean;
}

export class Camera {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #only: RegExp;
  readonly #url: string;
  taken = 0;

  constructor(browser: Browser, folder: string, only: RegExp, url: string) {
    this.#browser = browser;
    this.#folder = folder;
    this.#only = only;
    this.#url = url;
    mkdirSync(folder, { recursive: true });
  }

  /** A browser of one's own, in which these people have come in. */
  async browserOf(people: readonly { readonly cookie: string }[]): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: sizes.laptop,
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    for (const { cookie } of people) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: this.#url }]);
    }
    return context;
  }

  /** One person's page at a place of their retro. */
  async pageOf(person: TestPerson, place: string, size: Size = 'laptop'): Promise<Page> {
    const context = await this.browserOf([person]);
    const page = await context.newPage();
    await page.setViewportSize(sizes[size]);
    await page.goto(`${this.#url}/r/${person.seat.retro}/${place}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    return page;
  }

  async take(page: Page, name: string, shot: Shot): Promise<void> {
    if (!this.#only.test(name)) return;
    const before = page.viewportSize();
    for (const [index, size] of shot.sizes.entries()) {
      await page.setViewportSize(sizes[size]);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await settled(page);
        const parts = [name, theme === 'dark' ? 'dark' : '', index === 0 ? '' : size].filter(Boolean);
        await page.screenshot({
          path: join(this.#folder, `${parts.join('-')}.png`),
          fullPage: shot.whole ?? false,
          caret: 'hide',
        });
        this.taken += 1;
      }
    }
    await page.emulateMedia({ colorScheme: null });
    if (before) await page.setViewportSize(before);
  }
}

/** Faces have come, nothing is loading, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
