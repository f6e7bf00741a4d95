/** From an empty cache to a room that is in step, over a slow line on a slow machine; and the bytes that took. */
import type { Browser, BrowserContext } from '@playwright/test';

/** Of a telephone in the year's cheapest third, as Lighthouse throttles: CPU four times slower, 1.6 Mbit/s. */
const cpuSlowDown = 4;
const bytesPerSecond = 1_600_000 / 8;

export interface Page {
  readonly url: string;
  /** There once the documents are: what somebody came to see. */
  readonly selector: string;
  /** The browser of somebody who has come in before, whose cache is empty. */
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
}

export interface Loaded {
  /** ms from asking for the page until the room is shown. */
  readonly syncedMs: number;
  /** Bytes over the line until then, as they were sent. */
  readonly bytes: number;
  readonly requests: number;
}

/** @param latencyMs added to each answer */
export async function load(browser: Browser, page: Page, latencyMs: number): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addCookies(page.cookies);
    const tab = await context.newPage();
    const cdp = await context.newCDPSession(tab);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown });
    let bytes = 0;
    let requests = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await tab.addInitScript(noteWhenShown, page.selector);
    await tab.goto(page.url, { waitUntil: 'commit' });
    await tab.waitForFunction(() => 'shownAt' in window, undefined, { timeout: 60_000 });
    const syncedMs = await tab.evaluate(() => (window as unknown as { shownAt: number }).shownAt);
    return { syncedMs, bytes, requests };
  } finally {
    await context.close();
  }
}

/** Runs in the page, before any of its scripts. */
function noteWhenShown(selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    (window as unknown as { shownAt: number }).shownAt = performance.now();
  });
  observer.observe(document, { childList: true, subtree: true });
}
