/** An export of a chat becomes a timeline: dropped, chosen from, looked over, added, taken back, added again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes, comeIn, expect, laptop, test } from './room.ts';
import { slackExport } from '../support/slack-export.ts';
import { zipOf } from '../support/zip.ts';

/** From outside the browser, as a file manager does: only so does the page see a folder. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
}

test('IMPORT-50 a Slack export is dropped, chosen from, added, taken back in one step, and never added twice', async ({
  browser,
  product,
}) => {
  const page = await comeIn(browser, product, 'facilitator', laptop);
  await page.goto(`${page.url().replace(/\/(prepare|live).*/, '')}/prepare#timeline`);
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  const zip = Buffer.from(zipOf(slackExport(6000))).toString('base64');
  const drop = () =>
    page.evaluate((bytes) => {
      const file = new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'export.zip');
      const transfer = new DataTransfer();
      transfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, zip);
  const dialog = page.getByRole('dialog', { name: 'Import export.zip' });

  await test.step('unpacked, it is dropped as its folder, here and on the quick start', async () => {
    const folder = join(product.data, '..', 'unpacked');
    for (const [path, content] of Object.entries(slackExport(24))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await dropFolder(page, folder);
    const opened = page.getByRole('dialog');
    await expect(opened.getByText('Slack export, 12 channels, 24 messages')).toBeVisible();
    await opened.getByRole('button', { name: 'Clear the lines' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    const start = await page.context().newPage();
    await start.goto(`${product.url}/start`);
    await expect(start.getByRole('textbox', { name: 'Timeline' })).toBeVisible();
    await dropFolder(start, folder);
    await expect(start.getByText('Slack export, 12 channels, 24 messages')).toBeVisible();
    await start.close();
  });

  await test.step('it says what it recognised, and that it is too much', async () => {
    await drop();
    await expect(dialog.getByText('Slack export, 12 channels, 6,000 messages')).toBeVisible();
    await expect(dialog.getByText(/more than a timeline holds/)).toBeVisible();
  });

  await test.step('one channel of it is chosen, by keyboard', async () => {
    await dialog.getByRole('button', { name: 'No places' }).press('Enter');
    await dialog.getByRole('checkbox', { name: 'prod-3 (500)' }).press('Space');
    await expect(dialog.getByRole('heading', { name: /of 6000 events taken/ })).toContainText('500 of 6000');
    await dialog.getByRole('textbox', { name: 'Slack workspace' }).fill('shop');
    await dialog.getByRole('textbox', { name: 'With these words' }).fill('(27)');
    await expect(dialog.getByRole('heading', { name: /of 6000 events taken/ })).toContainText('1 of 6000');
    await expectAccessibleInBothThemes(page, 'import of an export');
    await dialog.getByRole('textbox', { name: 'With these words' }).fill('');
    await expect(dialog.getByRole('heading', { name: /of 6000 events taken/ })).toContainText('500 of 6000');
  });

  const row = page.getByText(/\(27\)/).first();
  await test.step('they are on the timeline, with their links', async () => {
    await dialog.getByRole('button', { name: 'Add 500 events' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('500 events were added.').first()).toBeVisible();
    await expect(row).toBeVisible();
  });

  await test.step('one step takes all of them back', async () => {
    await page.getByRole('button', { name: 'Take back your last change' }).press('Enter');
    await expect(row).toBeHidden();
  });

  await test.step('added again, only what is not there is taken, and it says so', async () => {
    const choose = async (channels: readonly string[]) => {
      await drop();
      await dialog.getByRole('button', { name: 'No places' }).press('Enter');
      for (const name of channels) await dialog.getByRole('checkbox', { name: `${name} (500)` }).press('Space');
    };
    await choose(['prod-3']);
    await dialog.getByRole('button', { name: 'Add 500 events' }).press('Enter');
    await expect(dialog).toBeHidden();
    await choose(['prod-3', 'prod-5']);
    await expect(dialog.getByText('500 of them are on the timeline already and are left out.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Add 500 events' })).toBeVisible();
    await expect(dialog.getByRole('heading', { name: /of 6000 events taken/ })).toContainText('500 of 6000');
  });
});

test('IMPORT-51 the columns of a table are renamed, joined and filled before its rows are taken', async ({
  browser,
  product,
}) => {
  const page = await comeIn(browser, product, 'facilitator', laptop);
  await page.goto(`${page.url().replace(/\/(prepare|live).*/, '')}/prepare#timeline`);
  await page.getByRole('button', { name: 'Paste' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Lines to read' })
    .fill('time,service,what\n2024-03-01T21:00:00Z,db,writes lock up\n2024-03-01T21:05:00Z,,failing over\n');
  await expect(dialog.getByText('Table, 2 rows')).toBeVisible();
  await dialog.getByText('Which column is what').click();
  const what = dialog.getByRole('group', { name: 'What happened' });
  await what.getByRole('button', { name: /and then/ }).press('Enter');
  await page.getByRole('option', { name: 'service' }).press('Enter');
  await expect(dialog.getByText('writes lock up: db', { exact: true })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Who where it is empty' }).fill('on call');
  await expect(dialog.getByText('on call').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'columns of a table');
  await dialog.getByRole('button', { name: 'Add 2 events' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('writes lock up: db').first()).toBeVisible();
});
