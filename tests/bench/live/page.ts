/** What a page tells about itself: when something was shown, and how long a key took until its letter was. */
import type { BrowserContext, Page } from '@playwright/test';
import type { TestPerson } from '../../support/person.ts';

interface Watched {
  /** Resolves with the moment (ms since 1970) after the frame in which an element matching `selector` says all of this. */
  shownWhen(selector: string, texts: readonly string[]): Promise<number>;
  /** When a key was last pressed or a button clicked. */
  lastInput: number;
  /** ms from a key to the end of the frame that shows it, since the last call. */
  takeKeys(): number[];
}

/** Runs in the page before any of its scripts. */
function watch(): void {
  const painted = (then: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', then);
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  let keys: number[] = [];
  const watched: Watched = {
    lastInput: 0,
    shownWhen: (selector, texts) =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing at ${selector} said: ${texts.join(', ')}`)), 10_000);
        const shows = () =>
          [...document.querySelectorAll(selector)].some((each) =>
            // Numbers and their units are kept together by spaces that do not break.
            texts.every((text) => each.textContent.replaceAll('\u00A0', ' ').includes(text)),
          );
        const done = () => painted(() => resolve(Date.now()));
        if (shows()) return done();
        const observer = new MutationObserver(() => {
          if (!shows()) return;
          observer.disconnect();
          done();
        });
        observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      }),
    takeKeys() {
      const taken = keys;
      keys = [];
      return taken;
    },
  };
  (window as unknown as { watched: Watched }).watched = watched;
  const noted = (event: Event) => {
    watched.lastInput = performance.timeOrigin + event.timeStamp;
    const begun = event.timeStamp;
    if (event.type === 'keydown') painted(() => keys.push(performance.now() - begun));
  };
  addEventListener('keydown', noted, true);
  addEventListener('pointerdown', noted, true);
}

type Inside = Window & { watched: Watched };

export class WatchedPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, url: string, person: TestPerson, place: string): Promise<WatchedPage> {
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${url}/r/${person.seat.retro}/${place}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    return new WatchedPage(page);
  }

  shownWhen(selector: string, ...texts: string[]): Promise<number> {
    return this.page.evaluate(([where, words]) => (window as unknown as Inside).watched.shownWhen(where, words), [
      selector,
      texts,
    ] as const);
  }

  lastInput(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as Inside).watched.lastInput);
  }

  keys(): Promise<number[]> {
    return this.page.evaluate(() => (window as unknown as Inside).watched.takeKeys());
  }
}
