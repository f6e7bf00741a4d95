/** Voice in a real Chromium whose microphone plays a file that this test writes: vowels, pauses and thumps. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { voiceLimits } from 'shared/protocol/voice.ts';
import { comeIn, expect, expectAccessible, small, test as base, type Product } from './room.ts';
import { speechLike, thumps, wave } from './sound.ts';

/** A browser whose microphone plays sound over and over. */
const test = base.extend<{ microphone: (sound: Float32Array) => Promise<Browser> }>({
  microphone: async ({ launchOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-story-voice-'));
    const open: Browser[] = [];
    await use(async (sound) => {
      const file = join(folder, `microphone-${open.length}.wav`);
      writeFileSync(file, wave(sound));
      const browser = await chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--use-fake-ui-for-media-stream',
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-audio-capture=${file}`,
        ],
      });
      open.push(browser);
      return browser;
    });
    for (const browser of open) await browser.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** All that a page sent on its own desk's socket of the type that is ours for voice. */
function reportsOf(page: Page): Buffer[] {
  const reports: Buffer[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const bytes = Buffer.from(payload);
      if (bytes[0] !== 123) return;
      expect(socket.url()).toContain('/desk/');
      reports.push(bytes);
    });
  });
  return reports;
}

const voiced = (reports: readonly Buffer[]) => reports.filter((bytes) => ((bytes[5] ?? 0) & 1) === 1).length;

async function meetingBegins(browser: Browser, product: Product): Promise<void> {
  const facilitator = await comeIn(browser, product, 'facilitator');
  await expect(facilitator).toHaveURL(/prepare/);
  await facilitator.goto(facilitator.url().replace(/prepare.*/, 'live'));
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
}

async function participant(browser: Browser, product: Product): Promise<{ page: Page; reports: Buffer[] }> {
  const page = await comeIn(browser, product, 'participant', small);
  const reports = reportsOf(page);
  await page.reload();
  const on = page.getByRole('button', { name: 'On to the timeline' });
  await on
    .or(page.getByRole('heading', { name: 'About me' }))
    .first()
    .waitFor();
  if (await on.isVisible()) await on.click();
  return { page, reports };
}

async function listen(page: Page): Promise<void> {
  const entry = page.getByRole('switch', { name: 'Let this device notice when I speak' });
  // It is fetched when the room has been there for a while and the browser has nothing to do.
  await entry.waitFor({ timeout: 60_000 });
  await entry.click();
  const dialog = page.getByRole('dialog', { name: 'Let this device notice when you speak' });
  await expectAccessible(page, 'consent');
  await dialog.getByText('By myself').click();
  await dialog.getByRole('button', { name: 'Start listening' }).click();
  const trial = page.getByRole('dialog', { name: 'Listening on this device' });
  await expect(trial).toBeVisible();
  await expectAccessible(page, 'meter');
  await trial.getByRole('button', { name: 'Go on' }).click();
}

const openTracks = (page: Page) =>
  page.evaluate(() => {
    const asked = (window as unknown as { streams: MediaStream[] }).streams;
    return asked.flatMap((stream) => stream.getTracks()).filter((track) => track.readyState === 'live').length;
  });

test('VOICE-30 after consent a device says “speaking” and how loud, in sixteen bytes, until it is stopped', async ({
  browser,
  microphone,
  product,
}) => {
  await meetingBegins(browser, product);
  const { page, reports } = await participant(await microphone(speechLike(6)), product);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() => {
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      streams.push(stream);
      return stream;
    };
  });
  expect(asked.filter((path) => /detector|rnnoise/.test(path))).toEqual([]);
  await listen(page);
  expect(asked.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
  await expect.poll(() => voiced(reports)).toBeGreaterThan(8);
  expect(Math.max(...reports.map((bytes) => bytes.length))).toBeLessThanOrEqual(voiceLimits.bytes);
  expect(await openTracks(page)).toBe(1);

  // Hidden behind another tab it goes on.
  const other = await page.context().newPage();
  await other.bringToFront();
  const before = reports.length;
  await expect.poll(() => reports.length).toBeGreaterThan(before + 8);
  await other.close();

  await page.getByRole('button', { name: 'Stop listening on this device' }).click();
  await expect(page.getByText('Listening on this device')).toBeHidden();
  expect(await openTracks(page)).toBe(0);
  const atStop = reports.length;
  await expect(page.getByRole('switch', { name: 'Let this device notice when I speak' })).not.toBeChecked();
  expect(reports.length).toBe(atStop);
});

test('VOICE-31 typing and thumps are nobody’s voice', async ({ browser, microphone, product }) => {
  await meetingBegins(browser, product);
  const { page, reports } = await participant(await microphone(thumps(6)), product);
  await listen(page);
  await expect.poll(() => reports.length).toBeGreaterThan(8);
  expect(voiced(reports)).toBe(0);
});

test('VOICE-32 “don’t count me” lets the microphone go, and nothing starts it again', async ({
  browser,
  microphone,
  product,
}) => {
  await meetingBegins(browser, product);
  const { page } = await participant(await microphone(speechLike(6)), product);
  await listen(page);
  const stop = page.getByRole('button', { name: 'Stop listening on this device' });
  await expect(stop).toBeVisible();
  await page.getByRole('switch', { name: /count me/ }).click();
  await expect(stop).toBeHidden();
  const entry = page.getByRole('switch', { name: 'Let this device notice when I speak' });
  await expect(entry).not.toBeChecked();
  await expect(entry).toHaveAttribute('aria-disabled', 'true');
});
