/** One participant in a Chromium of their own, whose microphone plays a file once. */
import { chromium, type Page } from '@playwright/test';
import type { VoicePlace } from 'shared/protocol/voice.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { voiceWords } from 'shared/sentences/voice.ts';
import { coreSeconds } from './cpu.ts';

export interface Laptop {
  /** Starts listening. @returns the server's time, in seconds, between which the file began to play */
  begin(): Promise<{ readonly asked: number; readonly given: number }>;
  /** Seconds of a core since the last call, over the seconds gone since. */
  cpu(): number;
  /** Requests to other hosts. */
  readonly strays: readonly string[];
  /** Bytes fetched for listening, and the longest message of the voice path. */
  readonly fetched: () => Promise<number>;
  readonly longest: () => number;
  close(): Promise<void>;
}

export async function openLaptop(url: string, address: string, file: string, place: VoicePlace): Promise<Laptop> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const strays: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) strays.push(request.url());
  });
  let longest = 0;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === 123) longest = Math.max(longest, payload.length);
    }),
  );
  await page.goto(url + address);
  await page.getByRole('button', { name: /^Join as/ }).click();
  const entry = page.getByRole('switch', { name: voiceWords.entry });
  const on = page.getByRole('button', { name: 'On to the timeline' });
  await on
    .or(page.getByRole('heading', { name: participantWords.about.title }))
    .first()
    .waitFor();
  if (await on.isVisible()) await on.click();
  // Everything that comes by itself has come.
  await entry.waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  const before = await transferred(page);
  await entry.click();
  await page.getByText(voiceWords.places[place].label).click();
  let last = { at: Date.now(), used: coreSeconds(file) };
  return {
    async begin() {
      const asked = Date.now() / 1000;
      await page.getByRole('button', { name: voiceWords.begin }).click();
      const done = page.getByRole('button', { name: voiceWords.done });
      await done.waitFor();
      const given = Date.now() / 1000;
      await done.click();
      return { asked, given };
    },
    cpu() {
      const now = { at: Date.now(), used: coreSeconds(file) };
      const part = (now.used - last.used) / ((now.at - last.at) / 1000);
      last = now;
      return part;
    },
    strays,
    fetched: async () => (await transferred(page)) - before,
    longest: () => longest,
    close: () => browser.close(),
  };
}

function transferred(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
}
