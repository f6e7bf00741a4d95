/** The archive in a browser: a record comes in, is published, found, read, followed up, and deleted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toHtml } from 'shared/record-exports/html.ts';
import { ownPhrase, recordOf } from '../bench/archive/records.ts';
import { smallRecord } from '../support/frozen.ts';
import { expect, expectAccessible, expectAccessibleInBothThemes, openPage, small, test } from './room.ts';

const record = { ...recordOf(3), actions: [{ id: 'item', text: 'Name the dials apart', createdAt: 1 }] };

test('ARCH-30 a record is taken in, published, found by a phrase of a note, followed up, and deleted', async ({
  browser,
  product,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-archive-'));
  const file = join(folder, 'record.json');
  writeFileSync(file, JSON.stringify(record));
  const context = await browser.newContext({ viewport: small });
  const page = await openPage(context, product.url);
  await page.getByRole('button', { name: 'Take in a record' }).click();
  await page.setInputFiles('input[type=file]', file);
  await page.getByLabel('Your name').fill('Nadia Weiss');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page).toHaveURL(/\/record$/);
  const retro = /\/r\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Record, published', { exact: true })).toBeVisible();

  await page.goto(`${product.url}/archive`);
  await expect(page.getByRole('rowheader', { name: record.title })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'archive');
  await page.keyboard.press('/');
  await page.keyboard.type(`"${ownPhrase(3)}`);
  await expect(page.locator('mark').first()).toHaveText(ownPhrase(3));
  await expect(page).toHaveURL(/q=/);
  await expectAccessible(page, 'archive, found');
  await page.getByRole('link', { name: /^Notes at / }).click();
  await expect(page).toHaveURL(new RegExp(`/r/${retro}/archive#event-`));
  await expect(page.locator('li:target')).toContainText(ownPhrase(3));
  await expectAccessibleInBothThemes(page, 'a record in the archive');

  await page.goto(`${product.url}/archive?show=follow-ups`);
  await page.getByRole('checkbox', { name: 'Done: Name the dials apart' }).check();
  await page.goto(`${product.url}/archive?show=follow-ups`);
  await expect(page.getByText('No action item is open.')).toBeVisible();

  await page.goto(`${product.url}/r/${retro}/record`);
  await page.getByRole('button', { name: 'Delete this retrospective' }).click();
  await page.getByLabel('Its title, to be sure').fill(record.title);
  await expectAccessible(page, 'deleting');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page).toHaveURL(`${product.url}/`);
  await expect(page.getByText('It is deleted.')).toBeVisible();
  await page.goto(`${product.url}/archive`);
  await expect(page.getByText('Nothing is published yet.')).toBeVisible();
  await context.close();
  rmSync(folder, { recursive: true });
});

test('EXPORT-14 the exported page opens from a file, offline, asks for nothing, and is accessible', async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-export-'));
  const file = join(folder, 'record.html');
  writeFileSync(file, toHtml(smallRecord));
  expect(readFileSync(file, 'utf8')).not.toMatch(/<(?:script|img|link|iframe)|@import|url\(/i);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  expect(asked).toEqual([pathToFileURL(file).href]);
  await expectAccessibleInBothThemes(page, 'exported page');
  await context.close();
  rmSync(folder, { recursive: true });
});
