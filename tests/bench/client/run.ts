/**
 * `npm run bench:client`: what a participant and the leader wait for, and what the leader's page has to do in a busy
 * room. `-- --only loads`, `leader` or `editor` measures one of them and writes no report.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { TestPerson } from '../../support/person.ts';
import { startProcess, type ServerProcess } from '../../support/process.ts';
import { moment } from '../report/machine.ts';
import { openBusyRoom, events } from './busy-room.ts';
import { framesOf, traceCategories, type Frames } from './frames.ts';
import { load, type Loaded, type Page } from './loading.ts';
import { writeClientReport } from './report.ts';

const repetitions = 5;
const people = 30;
/** ms of typing that are traced. */
const traced = 10_000;

const only = process.argv[process.argv.indexOf('--only') + 1];
const wanted = (part: 'loads' | 'leader' | 'editor') => !process.argv.includes('--only') || only === part;

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

if (existsSync(fileURLToPath(new URL('../../../client/dist/index.html', import.meta.url)))) {
  process.exitCode = await measure();
} else {
  say('The page has not been built: `npm run build` first.');
  process.exitCode = 1;
}

async function measure(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-bench-client-'));
  const server = await startProcess(join(folder, 'data'), 0, ['--no-demo']);
  const browser = await chromium.launch({
    ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : found()),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const before = moment();
    const loads = wanted('loads') ? await allLoads(server, browser) : {};
    const frames = wanted('leader') ? told('leader', await leadersFrames(server, browser)) : undefined;
    const editor = wanted('editor') ? told('editor', await editorsFrames(server, browser)) : undefined;
    if (frames && editor) {
      const after = moment();
      say(`written to ${writeClientReport({ loads, frames, editor, before, after, browser: browser.version() })}`);
    }
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Browser = Awaited<ReturnType<typeof chromium.launch>>;

function told(what: string, frames: Frames): Frames {
  say(
    `${what}: ${frames.frames} frames, median ${frames.medianMs.toFixed(1)} ms, p95 ${frames.p95Ms.toFixed(1)} ms, most ${frames.mostMs.toFixed(1)} ms`,
  );
  return frames;
}

async function allLoads(server: ServerProcess, browser: Browser): Promise<Record<string, Loaded[]>> {
  const short = await openBusyRoom(server, events.slice(0, 30), 4);
  const loads: Record<string, Loaded[]> = {};
  for (const latency of [0, 150]) {
    for (const [role, person, selector] of [
      ['participant', short.participant, 'main h2'],
      ['leader', short.facilitator, 'main h2'],
    ] as const) {
      const all: Loaded[] = [];
      for (let rep = 0; rep < repetitions; rep += 1)
        all.push(await load(browser, pageOf(server, person, selector), latency));
      loads[`${role}, ${latency} ms`] = all;
      say(`${role}, ${latency} ms a round trip: ${all.map(({ syncedMs }) => Math.round(syncedMs)).join(', ')} ms`);
    }
  }
  short.close();
  return loads;
}

async function leadersFrames(server: ServerProcess, browser: Browser): Promise<Frames> {
  const room = await openBusyRoom(server, events, people);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = pageOf(server, room.facilitator, 'main h2');
  await context.addCookies(page.cookies);
  const tab = await context.newPage();
  await tab.goto(page.url);
  await tab.waitForSelector(page.selector);
  // The private parts are shown: they are part of what has to be drawn.
  const shown = tab.getByRole('button', { name: 'Not shared, show them' });
  await shown.click();
  const stop = room.type(3);
  await browser.startTracing(tab, { categories: traceCategories });
  await tab.waitForTimeout(traced);
  const trace = await browser.stopTracing();
  stop();
  room.close();
  await context.close();
  return framesOf(trace);
}

/** The timeline editor, scrolled without rest while others change events and type in the notes. */
async function editorsFrames(server: ServerProcess, browser: Browser): Promise<Frames> {
  const room = await openBusyRoom(server, events, people);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = pageOf(server, room.facilitator, '[data-event]');
  await context.addCookies(page.cookies);
  const tab = await context.newPage();
  await tab.goto(`${page.url.replace(/live$/, 'prepare')}#timeline`);
  await tab.waitForSelector(page.selector);
  const stops = [room.type(3), await room.edit(2)];
  await browser.startTracing(tab, { categories: traceCategories });
  await tab.mouse.move(600, 600);
  const until = Date.now() + traced;
  for (let turn = 0; Date.now() < until; turn += 1) {
    await tab.mouse.wheel(0, turn % 240 < 120 ? 120 : -120);
    await tab.waitForTimeout(16);
  }
  const trace = await browser.stopTracing();
  for (const stop of stops) stop();
  room.close();
  await context.close();
  return framesOf(trace);
}

function pageOf(server: ServerProcess, person: TestPerson, selector: string): Page {
  const [name = '', value = ''] = person.cookie.split('=');
  return {
    url: `${server.url}/r/${person.seat.retro}/live`,
    selector,
    cookies: [{ name, value, url: server.url }],
  };
}

function found(): { executablePath?: string } {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((each) =>
    existsSync(each),
  );
  return path === undefined ? {} : { executablePath: path };
}
