/** The meeting, moment by moment, as each of its people sees it. */
import type { Page } from '@playwright/test';
import type { Camera, Size } from './camera.ts';
import type { Cast } from './cast.ts';

interface Window {
  readonly page: Page;
  readonly name: string;
  readonly sizes: readonly Size[];
}

/** One window a role, open through the whole meeting as in a real one. */
export class Windows {
  readonly #camera: Camera;
  readonly #cast: Cast;
  readonly maren: Page;
  readonly idris: Page;
  readonly yuki: Page;
  readonly noor: Page;
  readonly wall: Page;

  private constructor(camera: Camera, cast: Cast, pages: readonly [Page, Page, Page, Page, Page]) {
    this.#camera = camera;
    this.#cast = cast;
    [this.maren, this.idris, this.yuki, this.noor, this.wall] = pages;
  }

  static async open(camera: Camera, cast: Cast): Promise<Windows> {
    const { link } = await cast.maren.does({ type: 'invite-role', role: 'wall' });
    const context = await camera.browserOf([]);
    const wall = await context.newPage();
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(cast.house.url + (link?.address ?? ''));
    await wall.waitForURL(/wall/);
    return new Windows(camera, cast, [
      await camera.pageOf(cast.maren, 'live'),
      await camera.pageOf(cast.idris, 'live'),
      await camera.pageOf(cast.guests.yuki, 'live', 'small'),
      await camera.pageOf(cast.noor, 'live', 'small'),
      wall,
    ]);
  }

  /** After the clock was moved: pages ask for the time when they open. */
  async reload(): Promise<void> {
    for (const page of [this.maren, this.idris, this.yuki, this.noor, this.wall]) await page.reload();
    for (const page of [this.maren, this.idris, this.yuki, this.noor])
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  }

  async showPrivate(): Promise<void> {
    const show = this.maren.getByRole('button', { name: 'Not shared, show them' });
    if (await show.isVisible()) await show.click();
  }

  async take(page: Page, name: string, sizes: readonly Size[], whole = false): Promise<void> {
    await this.#camera.take(page, name, { sizes, whole });
  }

  /** The same moment on every screen. */
  async everybody(number: string, moment: string): Promise<void> {
    const windows: readonly Window[] = [
      { page: this.maren, name: 'facilitator', sizes: ['laptop', 'small', 'phone'] },
      { page: this.idris, name: 'deputy', sizes: ['laptop', 'small', 'phone'] },
      { page: this.yuki, name: 'participant', sizes: ['small', 'phone'] },
      { page: this.noor, name: 'observer', sizes: ['small', 'phone'] },
      { page: this.wall, name: 'wall', sizes: ['wall'] },
    ];
    for (const { page, name, sizes } of windows) await this.take(page, `${number}-${moment}-${name}`, sizes);
  }

  get cast(): Cast {
    return this.#cast;
  }

  async close(): Promise<void> {
    for (const page of [this.maren, this.idris, this.yuki, this.noor, this.wall]) await page.context().close();
  }
}

export async function opening(windows: Windows): Promise<void> {
  const { cast } = windows;
  await windows.everybody('03h', 'before');
  await cast.maren.does({ type: 'show-room-code' });
  await cast.goTo('opening');
  await cast.sayOpening(2);
  cast.house.later(3);
  await windows.reload();
  await windows.yuki.getByText('We are here to retell what happened').first().waitFor();
  await windows.everybody('04b', 'opening');
}

export async function timeline(windows: Windows): Promise<void> {
  const { cast, maren, idris, yuki } = windows;
  cast.house.later(2);
  await cast.goTo('timeline');
  await cast.walkTo('refused');
  await cast.parkIdeas();
  await cast.addViews('refused');
  await cast.speakUp();
  await cast.idris.does({ type: 'suggest', what: 'one-story' });
  await windows.reload();
  await yuki.getByText('Event 10 of 16').waitFor();
  await maren.getByRole('button', { name: 'Not shared, show them' }).waitFor();
  await windows.take(maren, '04-facilitator-hidden', ['laptop', 'small', 'phone']);
  await windows.showPrivate();
  await windows.everybody('04', 'timeline');
  await maren.getByRole('main').click({ position: { x: 5, y: 5 } });
  await maren.keyboard.press('d');
  await maren.getByRole('region', { name: 'Shares' }).waitFor();
  await windows.take(maren, '04-facilitator-shares', ['laptop', 'small']);
  await maren.keyboard.press('d');
  await cast.idris.does({ type: 'tap', person: null });
  await maren.getByText('“Who saw this differently?”').waitFor();
  await windows.take(maren, '04-facilitator-nudge', ['laptop', 'small', 'phone']);
  await maren.keyboard.press('s');
  await windows.take(maren, '04-facilitator-skip', ['laptop', 'phone']);
  await maren.keyboard.press('Escape');
  await maren.keyboard.press('t');
  await maren.getByRole('dialog', { name: 'Follow this' }).waitFor();
  await windows.take(maren, '04c-follow', ['laptop', 'phone']);
  await maren.keyboard.press('Escape');
  await cast.follow('Who knew about 14:00', 'carriers', 'refused', 'decision');
  await yuki.getByText('Following: Who knew about 14:00').waitFor();
  await windows.everybody('04c', 'thread');
  await cast.maren.does({ type: 'leave-thread' });
  await maren.keyboard.press('z');
  await windows.take(maren, '04f-only-event', ['laptop', 'small', 'phone']);
  await maren.keyboard.press('z');
  await maren.keyboard.press('?');
  await maren.getByRole('dialog').waitFor();
  await windows.take(maren, '10b-keys', ['laptop', 'phone']);
  await maren.keyboard.press('Escape');
  await maren.keyboard.press('Control+k');
  await maren.getByRole('dialog').waitFor();
  await windows.take(maren, '10c-commands', ['laptop', 'phone']);
  await maren.keyboard.press('Escape');
  await yuki.getByRole('button', { name: 'Add what you saw' }).click();
  await windows.take(yuki, '06d-saw', ['small', 'phone']);
  await yuki.keyboard.press('Escape');
  await idris.getByRole('main').click({ position: { x: 5, y: 5 } });
  await idris.keyboard.press('u');
  await windows.take(idris, '05b-capture', ['laptop', 'phone']);
  await idris.keyboard.press('Escape');
}

export async function breakTime(windows: Windows): Promise<void> {
  const { cast, yuki } = windows;
  await cast.maren.does({ type: 'pause', minutes: 10 });
  await yuki
    .getByText(/Short break/)
    .first()
    .waitFor();
  await windows.everybody('10d', 'break');
  cast.house.later(9);
  await cast.maren.does({ type: 'end-pause' });
}

export async function missing(windows: Windows): Promise<void> {
  const { cast, maren } = windows;
  for (const id of ['refused', 'decision', 'back', 'agent', 'prints', 'all']) {
    cast.house.later(1.5);
    await cast.maren.does({ type: 'discuss-event', event: id });
  }
  await windows.reload();
  await windows.showPrivate();
  await maren.getByRole('main').click({ position: { x: 5, y: 5 } });
  await maren.keyboard.press('j');
  await maren
    .getByRole('checkbox', { name: /^Asked the room/ })
    .first()
    .waitFor();
  await windows.everybody('04d', 'missing');
  await cast.finishTimeline();
}

export async function learnings(windows: Windows): Promise<void> {
  const { cast, yuki, maren } = windows;
  await cast.goTo('learnings');
  await cast.learn();
  await yuki.getByText('What do you understand now that you did not before?').first().waitFor();
  await windows.everybody('06c', 'quiet-writing');
  cast.house.later(2);
  await cast.maren.does({ type: 'show-learnings' });
  await yuki.getByText('A blank label can mean three different things.').first().waitFor();
  await windows.everybody('07', 'learnings');
  await cast.maren.does({ type: 'begin-go-round' });
  await cast.maren.does({ type: 'go-round-next' });
  await maren.getByRole('region', { name: 'One thing from each' }).waitFor();
  await windows.everybody('07a', 'go-round');
}

export async function remediations(windows: Windows): Promise<void> {
  const { cast, maren, yuki } = windows;
  cast.house.later(6);
  await cast.goTo('remediations');
  await windows.reload();
  await maren.getByRole('button', { name: /Open the first idea/ }).waitFor();
  await windows.showPrivate();
  await windows.everybody('07b0', 'ideas-shut');
  const ids = await cast.parked();
  const [first = '', second = '', third = ''] = ids;
  await cast.maren.does({ type: 'open-idea', idea: first });
  await cast.maren.does({ type: 'decide-idea', idea: first, verdict: 'kept' });
  await cast.maren.does({ type: 'open-idea', idea: second });
  await cast.maren.does({ type: 'decide-idea', idea: second, verdict: 'soaking', until: '2026-11-24' });
  await cast.maren.does({ type: 'open-idea', idea: third });
  await yuki.getByText('Tell support when carriers leave before we are asked').first().waitFor();
  await windows.everybody('07b', 'remediations');
}

export async function closing(windows: Windows): Promise<void> {
  const { cast, maren, yuki } = windows;
  cast.house.later(3);
  await cast.goTo('closing');
  await yuki.getByText('Three questions, if you like').waitFor();
  await windows.take(yuki, '11-pulse', ['small', 'phone']);
  await yuki.getByRole('button', { name: 'No thanks' }).click();
  await yuki.getByText('Thank you.').waitFor();
  await windows.take(maren, '09-closing-hidden', ['laptop']);
  await maren.keyboard.press('Shift+Period');
  await windows.everybody('09', 'closing');
}

/** Without a deputy, the leader's screen takes the deputy's tools in. */
export async function alone(camera: Camera, cast: Cast): Promise<void> {
  await cast.goTo('opening', 'timeline');
  await cast.walkTo('line');
  const page = await camera.pageOf(cast.maren, 'live', 'small');
  await page.getByRole('button', { name: 'Not shared, show them' }).click();
  await page.getByText('Event 6 of 16').waitFor();
  await camera.take(page, '04e-solo', { sizes: ['small', 'laptop', 'phone'] });
  await page.context().close();
}
