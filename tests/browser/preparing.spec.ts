/** From a pasted timeline to a ready room: by keyboard alone, two at once, and an account that nobody else holds. */
import { crc32 } from 'node:zlib';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { slackExport } from '../support/slack-export.ts';
import { zipOf } from '../support/zip.ts';
import { expect, expectAccessibleInBothThemes, laptop, openPage, small, test } from './room.ts';

/** Presses Tab until it has the focus, as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120; presses += 1) {
    if (await focused()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no key leads to ${String(target)}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  await page.keyboard.insertText(text);
}

/** Everything that came to this page over its sockets, as one text. */
function received(page: Page): () => string {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload).toString('latin1'))),
  );
  return () => frames.join('\n');
}

/** Everything this page's browser keeps of its own accord: databases and both storages. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: string[] = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)));
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no database'));
      });
    const text = (value: unknown): string =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : (JSON.stringify(value) ?? '');
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        told.push(name, ...(await done(database.transaction(store).objectStore(store).getAll())).map(text));
      }
      database.close();
    }
    return told.join('\n');
  });
}

const lines = [
  '2026-03-02T21:00:00Z alertmanager: checkout latency above 4 s',
  '2026-03-02T21:03:00Z priya: acknowledges the page',
  '2026-03-02T21:20:00Z priya: sees the cache empty',
  '2026-03-02T23:40:00Z tomas: warms the cache again',
].join('\n');

async function start(context: BrowserContext, url: string): Promise<Page> {
  const page = await openPage(context, `${url}/start?then=prepare`);
  await write(page, page.getByRole('textbox', { name: 'What is it about?' }), 'Checkout was slow');
  await write(page, page.getByRole('textbox', { name: 'Your name' }), 'Maren Holt');
  await write(page, page.getByRole('textbox', { name: 'Timeline' }), lines);
  await press(page, page.getByRole('button', { name: /^Prepare it/ }));
  await expect(page.getByRole('navigation', { name: 'Preparation' })).toBeVisible();
  return page;
}

async function linkFor(page: Page, name: string, role?: string): Promise<string> {
  await press(page, page.getByRole('button', { name: /^Invite/ }).first());
  const dialog = page.getByRole('dialog', { name: 'Invite' });
  await write(page, dialog.getByRole('textbox', { name: 'Invite somebody' }), name);
  if (role !== undefined) {
    await press(page, dialog.getByRole('button', { name: /Role$/ }));
    await page.keyboard.type(role);
    await page.keyboard.press('Enter');
  }
  await press(page, dialog.getByRole('button', { name: 'Make a link', exact: true }).first());
  await press(page, dialog.getByRole('button', { name: `Copy the link of ${name}` }));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

async function comeInBy(context: BrowserContext, link: string): Promise<{ page: Page; frames: () => string }> {
  const page = await openPage(context, link);
  const frames = received(page);
  await press(page, page.getByRole('button', { name: /^Join as/ }));
  await expect(page).toHaveURL(/\/r\//);
  return { page, frames };
}

const part = (page: Page, name: RegExp) =>
  press(page, page.getByRole('navigation', { name: 'Preparation' }).getByRole('link', { name }));

test('PREPARING-01 from a pasted timeline to a ready room, by keyboard alone and by two at once', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: laptop, permissions: ['clipboard-read', 'clipboard-write'] });
  const maren = await start(context, product.url);
  const rows = (page: Page) => page.locator('[data-event]');

  await test.step('the pasted lines are events, the long stretch between them is told', async () => {
    await part(maren, /^Timeline/);
    await expect(rows(maren)).toHaveCount(4);
    await expect(maren.getByText('2 h 20 min without an event')).toBeVisible();
  });

  const deputy = await linkFor(maren, 'Idris Bekele', 'Deputy');
  const { page: idris } = await comeInBy(await browser.newContext({ viewport: small }), deputy);
  await expect(idris.getByRole('navigation', { name: 'Preparation' })).toBeVisible();

  await test.step('one adds an event while the other writes a question; both see both', async () => {
    await part(idris, /^Timeline/);
    await press(idris, idris.getByRole('button', { name: /^Add event/ }));
    await idris.keyboard.insertText('21:30 tomas looks at the wrong graph');
    await idris.keyboard.press('Enter');
    await part(maren, /^Questions/);
    await write(maren, maren.getByRole('textbox', { name: 'Add a question' }), 'Why didn’t you page sooner?');
    await expect(maren.locator('#add-question').getByText(/How/).first()).toBeVisible();
    await maren.keyboard.press('Enter');
    await part(maren, /^Timeline/);
    await expect(rows(maren)).toHaveCount(5);
    await part(idris, /^Questions/);
    await expect(idris.getByRole('textbox', { name: 'Question 1' })).toHaveValue('Why didn’t you page sooner?');
  });

  await test.step('who acted is noted in the row itself', async () => {
    await reach(maren, rows(maren).first());
    await maren.keyboard.press('Enter');
    await write(maren, maren.getByRole('textbox', { name: 'Who' }), 'priya, tomas');
    await maren.keyboard.press('Escape');
    await expect(maren.getByText('priya, tomas')).toBeVisible();
  });

  await test.step('a question is for one person, and what is noted about people stays with the two', async () => {
    await press(idris, idris.getByRole('button', { name: /^For the room/ }).first());
    await reach(idris, idris.getByRole('checkbox', { name: 'Maren Holt' }));
    await idris.keyboard.press('Space');
    await idris.keyboard.press('Escape');
    await part(maren, /^Questions/);
    await expect(maren.getByRole('button', { name: /^For Maren/ })).toBeVisible();
    await part(maren, /^Overview/);
    await press(maren, maren.getByRole('button', { name: 'What you note about Maren Holt' }));
    await reach(maren, maren.getByRole('checkbox', { name: 'Has authority over responders' }));
    await maren.keyboard.press('Space');
    await expectAccessibleInBothThemes(maren, 'what is noted about a person');
    await maren.keyboard.press('Escape');
    await expect(maren.getByText('Responders answer to a facilitator')).toBeVisible();
    await expect(idris.getByText('Overview').first()).toBeVisible();
  });

  await test.step('the overview names who was not invited and who is still to hear, and the meeting can begin', async () => {
    await linkFor(maren, 'Priya Nair');
    await expect(maren.getByText(/not among the people here: tomas\./)).toBeVisible();
    await expect(maren.getByText(/^0 of 1\. Still to hear: Priya\./)).toBeVisible();
    await press(maren, maren.getByRole('button', { name: 'Start the meeting' }));
    await expect(maren).toHaveURL(/live/);
  });
});

test('PREPARING-02 an account is in nobody else’s browser and in no frame they receive', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: laptop, permissions: ['clipboard-read', 'clipboard-write'] });
  const maren = await start(context, product.url);
  const frames = received(maren);
  const priyasLink = await linkFor(maren, 'Priya Nair');
  const bensLink = await linkFor(maren, 'Ben Okoye');
  await maren.reload();
  const ben = await comeInBy(await browser.newContext({ viewport: small }), bensLink);
  const { page: priya } = await comeInBy(await browser.newContext({ viewport: small }), priyasLink);
  const words = 'I thought the cold cache was the backup';
  await priya.goto(priya.url().replace(/\/r\/([\w-]+).*/, '/r/$1/account'));
  await press(priya, priya.getByRole('button', { name: /^Write it/ }));
  await write(priya, priya.getByRole('textbox').first(), words);
  await expect(priya.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect.poll(() => kept(priya)).toContain(words);

  await part(maren, /^Accounts/);
  await expect(maren.getByText('Priya Nair').first()).toBeVisible();
  expect(frames().length).toBeGreaterThan(1000);
  for (const told of [frames(), ben.frames(), await kept(maren), await kept(ben.page)]) {
    expect(told).not.toContain(words);
    expect(told).not.toContain('cold cache');
  }
});

/** A PNG with words beside the picture, right behind its header, as cameras and editors write them. */
function withComment(png: Buffer, comment: string): Buffer {
  const content = Buffer.from(`tEXtComment\0${comment}`, 'latin1');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([png.subarray(0, 33), length, content, check, png.subarray(33)]);
}

test('PREPARING-03 a dropped screenshot becomes a source, without what the camera wrote beside it', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: laptop, permissions: ['clipboard-read', 'clipboard-write'] });
  const maren = await start(context, product.url);
  await part(maren, /^Timeline/);
  await maren.keyboard.press('Tab');
  await reach(maren, maren.locator('[data-event]').first());
  await maren.keyboard.press('Enter');
  const photo = withComment(await maren.screenshot(), 'taken at 52.5 N 13.4 E');
  await maren
    .getByLabel('Add an image')
    .and(maren.locator('input'))
    .setInputFiles({ name: 'graph.png', mimeType: 'image/png', buffer: photo });
  const image = maren.getByRole('img', { name: 'Image kept as evidence' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(laptop.width);
  const shown = await maren.request.get(new URL((await image.getAttribute('src')) ?? '', maren.url()).href);
  expect(shown.headers()['content-type']).toBe('image/webp');
  expect((await shown.body()).includes('52.5 N')).toBe(false);
  await expectAccessibleInBothThemes(maren, 'an image among the sources');
});

test('PREPARING-04 of a thousand events only those near are drawn, and keys still lead to every one', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: laptop });
  const page = await openPage(context, `${product.url}/start?then=prepare`);
  const many = Array.from({ length: 1000 }, (_, index) => {
    const at = new Date(Date.UTC(2026, 2, 2, 4, index)).toISOString();
    return `${at} The queue holds ${index} jobs`;
  });
  await write(page, page.getByRole('textbox', { name: 'What is it about?' }), 'A long night');
  await write(page, page.getByRole('textbox', { name: 'Your name' }), 'Maren Holt');
  await write(page, page.getByRole('textbox', { name: 'Timeline' }), many.join('\n'));
  // Between the field and the button stand two hundred boxes; the field sends by its own key.
  await page.keyboard.press('ControlOrMeta+Enter');
  await part(page, /^Timeline/);
  const rows = page.locator('[data-event]');
  await expect(page.getByRole('grid', { name: 'Timeline, 1000 events' })).toBeVisible();
  await reach(page, rows.first());
  expect(await rows.count()).toBeLessThan(400);
  const focused = page.locator('[data-event]:focus');
  await page.keyboard.press('End');
  await expect(focused).toContainText('The queue holds 999 jobs');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageUp');
  await expect(focused).toContainText('The queue holds 988 jobs');
  const last = await focused.getAttribute('id');
  await page.keyboard.press('Home');
  await expect(focused).toContainText('The queue holds 0 jobs');
  expect(await rows.count()).toBeLessThan(400);
  await page.evaluate((id) => {
    location.hash = id ?? '';
  }, last);
  await expect(focused).toContainText('The queue holds 988 jobs');
  await expect(focused).toBeInViewport();
});

test('PREPARING-05 an archive begins a retro; its events are starred and set in lanes by keyboard, and there is a page to read before', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: laptop });
  const page = await openPage(context, `${product.url}/start?then=prepare`);
  await write(page, page.getByRole('textbox', { name: 'What is it about?' }), 'A long night');
  await write(page, page.getByRole('textbox', { name: 'Your name' }), 'Maren Holt');
  await page
    .getByLabel('Choose a file')
    .and(page.locator('input'))
    .setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf(slackExport(60))) });
  await expect(page.getByText('Slack export, 12 channels, 60 messages')).toBeVisible();
  await page.getByRole('button', { name: /^Prepare it/ }).press('Enter');
  await part(page, /^Timeline/);
  const rows = page.locator('[data-event]');
  await reach(page, rows.nth(0));

  await test.step('S stars an event, and a second S takes the star away', async () => {
    const star = rows.nth(0).getByRole('button', { name: /^Worth time in the meeting/ });
    await page.keyboard.press('s');
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('s');
    await expect(star).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('lanes by system come from the channels, and Alt with an arrow moves an event to the next', async () => {
    await page.getByRole('button', { name: /Layout$/ }).press('Enter');
    await page.getByRole('option', { name: 'Lanes by system' }).press('Enter');
    await expect(page.getByRole('columnheader').nth(3)).toHaveText('prod-0');
    await rows.filter({ hasText: '(1)' }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByText('Now in the lane of prod-2.')).toBeAttached();
    await expectAccessibleInBothThemes(page, 'the timeline in lanes');
  });

  await test.step('the page to read before tells what will happen and what is known', async () => {
    await page.goto(page.url().replace(/prepare.*/, 'before'));
    await expect(page.getByRole('heading', { name: 'Before we meet: A long night' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'A word to managers' })).toBeVisible();
    await expectAccessibleInBothThemes(page, 'the page to read before');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByText('Fri 1 Mar 2024, times in UTC')).toBeVisible();
  });
});
