/** `npm run bench:live`: how long a room of twenty-five waits for a step, a hand, a letter and a new leader. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { walk } from 'shared/retro/walk.ts';
import { startProcess } from '../../support/process.ts';
import { moment } from '../report/machine.ts';
import { WatchedPage } from './page.ts';
import { table, writeLiveReport, type Measured } from './report.ts';
import { openLiveRoom, steps, type LiveRoom } from './room.ts';

const hands = 30;
const letters = 400;
const takeovers = 10;

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

if (existsSync(fileURLToPath(new URL('../../../client/dist/index.html', import.meta.url)))) {
  process.exitCode = await measure();
} else {
  say('The page has not been built: `npm run build` first.');
  process.exitCode = 1;
}

interface Pages {
  readonly leader: WatchedPage;
  readonly deputy: WatchedPage;
  readonly participant: WatchedPage;
}

async function measure(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-bench-live-'));
  const server = await startProcess(join(folder, 'data'), 0, ['--no-demo']);
  const browser = await launch();
  try {
    const before = moment();
    const room = await openLiveRoom(server);
    const open = async (person: LiveRoom['facilitator'], width: number) =>
      WatchedPage.open(await browser.newContext({ viewport: { width, height: 900 } }), server.url, person, 'live');
    const pages: Pages = {
      leader: await open(room.facilitator, 1440),
      deputy: await open(room.deputy, 1440),
      participant: await open(room.participant, 1280),
    };
    await room.begin();
    await Promise.all([pages.leader, pages.participant].map((page) => page.shownWhen('main', 'Step 1:')));
    const all: Measured[] = [];
    for (const trial of [aStep, aHand, aLetter, aTakeover]) {
      all.push(await trial(room, pages));
      say(table(all.slice(-1)).at(-1) ?? '');
    }
    say(`written to ${writeLiveReport(all, before, moment(), browser.version())}`);
    room.close();
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The leader presses J: every client is at the next event. */
async function aStep(room: LiveRoom, { leader, deputy, participant }: Pages): Promise<Measured> {
  const order = Array.from({ length: steps + 20 }, (_, at) => `event-${at}`);
  const samples: number[] = [];
  await leader.page.getByRole('main').click({ position: { x: 5, y: 5 } });
  for (let at = 1; at <= steps; at += 1) {
    const next = `event-${at}`;
    const heard = room.heardBy((stage) => walk(stage.walk, order).current === next);
    const shown = [leader, participant]
      .map((page) => page.shownWhen('main', `Step ${at + 1}:`))
      .concat(deputy.shownWhen('[role=group]', `Step ${at + 1}:`, 'is here'));
    await leader.page.keyboard.press('j');
    samples.push(...(await since(leader, [...heard, ...shown])));
  }
  return { what: 'the leader’s key → every client at the next event', target: 300, samples };
}

/** The participant presses R: everybody who sees hands sees it. */
async function aHand(room: LiveRoom, { leader, deputy, participant }: Pages): Promise<Measured> {
  const samples: number[] = [];
  await participant.page.getByRole('main').click({ position: { x: 5, y: 5 } });
  for (let at = 0; at < hands; at += 1) {
    const heard = room.heardBy((stage) => stage.hands.length === 1);
    const shown = [leader, deputy]
      .map((page) => page.shownWhen('section[aria-label="Hands"]', 'Yuki Tanabe'))
      .concat(participant.shownWhen('button', 'Hand is up, 1st'));
    await participant.page.keyboard.press('r');
    samples.push(...(await since(participant, [...heard, ...shown])));
    const down = room.heardBy((stage) => stage.hands.length === 0);
    await room.deputy.does({ type: 'call-hand', person: room.participant.id });
    await Promise.all([...down, participant.shownWhen('button', 'Raise my hand')]);
  }
  return { what: 'a participant’s key → their hand on every client', target: 300, samples };
}

/** The deputy writes a note while the room goes on: from the key to the frame with its letter. */
async function aLetter(room: LiveRoom, { deputy }: Pages): Promise<Measured> {
  await deputy.page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await deputy.page.keyboard.press('n');
  await deputy.page.keyboard.type('Begun. ');
  await deputy.keys();
  const samples: number[] = [];
  let at = 0;
  // What goes on meanwhile: hands and taps of others, a few a second.
  const busy = setInterval(() => {
    const person = room.people[(at += 1) % room.people.length];
    void person?.act({ type: at % 2 === 0 ? 'raise-hand' : 'lower-hand' });
  }, 250);
  while (samples.length < letters) {
    await deputy.page.keyboard.type('The queue drains slowly. ', { delay: 60 });
    samples.push(...(await deputy.keys()));
  }
  clearInterval(busy);
  await deputy.page.keyboard.press('Escape');
  return { what: 'a key in the notes → its letter is painted', target: 50, samples };
}

/** The leader is gone; the deputy presses Take over and leads. */
async function aTakeover(room: LiveRoom, { leader, deputy }: Pages): Promise<Measured> {
  await leader.page.context().close();
  const samples: number[] = [];
  for (let at = 0; at < takeovers; at += 1) {
    const take = deputy.page.getByRole('button', { name: 'Take over' });
    await take.waitFor();
    const heard = room.heardBy((stage) => stage.about.leading === room.deputy.id);
    const leads = deputy.shownWhen('button', 'Discussed, next event');
    await take.click();
    samples.push(...(await since(deputy, [...heard, leads])));
    await room.facilitator.does({ type: 'take-lead' });
  }
  return { what: 'Take over → the deputy leads on every client', target: 1000, samples };
}

/** ms from the last key or click in this page to each of these moments. */
async function since(page: WatchedPage, moments: readonly Promise<number>[]): Promise<number[]> {
  const ends = await Promise.all(moments);
  const begun = await page.lastInput();
  return ends.map((end) => end - begun);
}

function launch(): Promise<Browser> {
  const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (each) => each && existsSync(each),
  );
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
