/** The whole meeting by keyboard alone, from the prepared retro to the published record, and what is told on the way. */
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, laptop, small, test, type Product } from './room.ts';

/** Runs in the page before its scripts: a pointer is a defect here, and what live regions say is kept. */
function listen(): void {
  const told: string[] = [];
  (window as unknown as { told: string[] }).told = told;
  for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
    addEventListener(kind, () => told.push('a pointer was used'), true);
  const note = (node: Node) => {
    const region = (node instanceof Element ? node : node.parentElement)?.closest('output, [role=alert], [aria-live]');
    const text = region?.textContent?.replaceAll('\u00A0', ' ').trim();
    if (text) told.push(text);
  };
  new MutationObserver((records) => records.forEach(({ target }) => note(target))).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

const told = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);

async function expectTold(page: Page, words: RegExp): Promise<void> {
  await expect.poll(async () => (await told(page)).join('\n')).toMatch(words);
}

/** Presses Tab until it has the focus, as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 250; presses += 1) {
    if (await focused()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${String(target)}`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

/** A laptop whose clock is seven minutes slow: what it shows is the meeting's time all the same. */
function runSlow(): void {
  const right = Date.now.bind(Date);
  Date.now = () => right() - 7 * 60_000;
}

async function comeInByKeys(browser: Browser, product: Product, role: string, viewport = laptop): Promise<Page> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(listen);
  if (role === 'participant') await context.addInitScript(runSlow);
  const page = await context.newPage();
  await page.goto(product.url + (product.links.get(role) ?? ''));
  await press(page, page.getByRole('button', { name: /^Join as/ }));
  await expect(page).toHaveURL(/\/r\//);
  return page;
}

test('KEYS-01 the whole meeting goes by keyboard alone, and live regions tell what changed', async ({
  browser,
  product,
}) => {
  const maren = await comeInByKeys(browser, product, 'facilitator');
  const yuki = await comeInByKeys(browser, product, 'participant', small);
  const at = (event: number) => maren.getByText(`Event ${event} of 13`);

  await test.step('from the preparation into the opening; paragraphs are ticked', async () => {
    await press(maren, maren.getByRole('button', { name: 'Start the meeting' }));
    await press(maren, maren.getByRole('checkbox', { name: /We are here to retell/ }), 'Space');
    await expect(yuki.getByText('We are here to retell what happened').first()).toBeVisible();
    await maren.keyboard.press('Shift+J');
    await expect(at(1)).toBeVisible();
  });

  await test.step('private parts come by one key and go by another; a question is asked', async () => {
    await maren.keyboard.press('Shift+Period');
    await expect(maren.getByText(/How did the growing disk usage look/)).toBeVisible();
    await maren.keyboard.press('.');
    await expect(maren.getByText(/How did the growing disk usage look/)).toBeHidden();
    await maren.keyboard.press('Shift+Period');
    await maren.keyboard.press('q');
    await expect(maren.getByRole('checkbox', { name: /How did the growing disk usage look/ })).toBeChecked();
  });

  await test.step('a participant raises a hand, tells what they saw, parks an idea and has learned something', async () => {
    await expect(yuki.getByText('Event 1 of 13')).toBeVisible();
    await yuki.keyboard.press('r');
    await expectTold(maren, /Yuki.*hand|hand.*Yuki/i);
    await yuki.keyboard.press('w');
    await expect(yuki.getByRole('textbox', { name: /What you saw/ })).toBeFocused();
    await yuki.keyboard.type('From home the builds looked merely slow');
    await yuki.keyboard.press('Control+Enter');
    await expect(maren.getByText('From home the builds looked merely slow')).toBeVisible();
    await yuki.keyboard.press('p');
    await expect(yuki.getByRole('textbox', { name: 'Park an idea' })).toBeFocused();
    await yuki.keyboard.type('Clear the upload folder on a timer');
    await yuki.keyboard.press('Control+Enter');
    await expect(maren.getByText(/1\s*parked idea/)).toBeVisible();
    await yuki.keyboard.press('Escape');
    await yuki.keyboard.press('l');
    await expectTold(yuki, /Counted for the meeting, without a name/);
    await expectTold(yuki, /Hand is up, 1st/);
    await maren.keyboard.press('h');
    await expect(yuki.getByRole('button', { name: /Raise my hand/ })).toBeVisible();
    await expectTold(yuki, /You are called on: it is your turn/);
  });

  await test.step('a break, a thread, and back', async () => {
    await maren.keyboard.press('p');
    await expectTold(yuki, /Short break\. Back at \d\d:\d\d/);
    await expectTold(maren, /Short break\. Back at \d\d:\d\d/);
    const back = maren.getByRole('main').getByText(/^Back at \d\d:\d\d\.$/);
    await expect(yuki.getByText((await back.textContent()) ?? '', { exact: true })).toBeVisible();
    await maren.keyboard.press('p');
    await expect(at(1)).toBeVisible();
    await expectTold(yuki, /The meeting goes on/);
    // Her laptop is seven minutes slow, and shows as many minutes left as the leader's.
    const minutes = async (where: Locator) => /(\d+)\smin/.exec(await where.innerText())?.[1] ?? 'none';
    const left = maren
      .getByRole('region', { name: 'Meeting phases' })
      .getByText(/^\d+\smin$/)
      .last();
    await expect(left).toBeVisible();
    await expect
      .poll(async () => (await minutes(left)) === (await minutes(yuki.getByRole('banner').getByText(/min left/))))
      .toBe(true);
    await maren.keyboard.press('t');
    await expect(maren.getByRole('textbox', { name: 'What you follow' })).toBeFocused();
    await maren.keyboard.type('The quiet alert');
    await press(maren, maren.getByRole('dialog').getByRole('checkbox').nth(3), 'Space');
    await press(maren, maren.getByRole('button', { name: 'Follow it' }));
    await expect(yuki.getByText('Following: The quiet alert')).toBeVisible();
    await press(maren, maren.getByRole('button', { name: 'Back to the timeline' }));
    await expect(yuki.getByText('Following: The quiet alert')).toBeHidden();
  });

  await test.step('the walk: on, back, on, and the last event skipped', async () => {
    await maren.keyboard.press('j');
    await expect(at(2)).toBeVisible();
    await expectTold(yuki, /Maren moved to 01:38/);
    await maren.keyboard.press('k');
    await expect(at(1)).toBeVisible();
    for (let event = 2; event <= 13; event += 1) {
      await maren.keyboard.press('j');
      await expect(at(event)).toBeVisible();
    }
    await maren.keyboard.press('s');
    await press(maren, maren.getByRole('button', { name: 'No reason kept' }));
  });

  await test.step('the room is asked, and the timeline is done', async () => {
    const questions = maren.getByRole('checkbox', { name: /^Asked the room/ });
    await expect(questions).toHaveCount(2);
    for (const question of [0, 1]) {
      await press(maren, questions.nth(question), 'Space');
      await expect(questions.nth(question)).toBeChecked();
    }
    await maren.keyboard.press('Shift+J');
    await expect(yuki.getByText('What do you understand now that you did not before?')).toBeVisible();
  });

  await test.step('learnings are written, shown, and gone round', async () => {
    await reach(yuki, yuki.getByRole('textbox', { name: 'A learning' }));
    await yuki.keyboard.type('The upload folder is nobody’s');
    await yuki.keyboard.press('Control+Enter');
    await expect(maren.getByRole('main').getByText('1', { exact: true }).first()).toBeVisible();
    await maren.keyboard.press('j');
    await expect(maren.getByText('The upload folder is nobody’s')).toBeVisible();
    await press(maren, maren.getByRole('button', { name: 'Go round' }));
    await expect(yuki.getByText(/It is your turn/).first()).toBeVisible();
    await maren.keyboard.press('j');
    await expect(maren.getByText('Everyone had a turn.').first()).toBeVisible();
    await maren.keyboard.press('Shift+J');
  });

  await test.step('an idea is opened and becomes an action item', async () => {
    await expect(maren.getByRole('button', { name: /Open the first idea/ })).toBeVisible();
    await maren.keyboard.press('j');
    await expect(maren.getByRole('heading', { name: 'Clear the upload folder on a timer' })).toBeVisible();
    await maren.keyboard.press('5');
    await press(maren, maren.getByRole('dialog').getByRole('button', { name: 'Write it down' }));
    await expect(yuki.getByRole('main').getByText('An action item')).toBeVisible();
    await maren.keyboard.press('Shift+J');
    await expect(yuki.getByText('Thank you.')).toBeVisible();
  });

  await test.step('the record is written and published', async () => {
    await maren.keyboard.press('Shift+J');
    await expect(maren).toHaveURL(/\/record/);
    await reach(maren, maren.getByRole('textbox', { name: 'Text of the section Summary' }));
    await maren.keyboard.type('docs.rs was away for half an hour.');
    await maren.keyboard.press('Escape');
    await press(maren, maren.getByRole('button', { name: 'Publish' }));
    await press(maren, maren.getByRole('dialog').getByRole('button', { name: 'Publish' }));
    await expect(maren.getByText('Record, published', { exact: true })).toBeVisible();
    await press(yuki, yuki.getByRole('link', { name: 'Read the record' }));
    await expect(yuki.getByText('docs.rs was away for half an hour.').first()).toBeVisible();
  });

  for (const page of [maren, yuki]) expect(await told(page)).not.toContain('a pointer was used');
});
