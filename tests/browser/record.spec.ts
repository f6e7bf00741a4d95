/** The record: written by two at once, published, opened again and published again; exports of each. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { comeIn, expect, expectAccessible, expectAccessibleInBothThemes, phone, small, test } from './room.ts';

/** Steps by command, as the buttons of the meeting would: this is about what comes after it. */
async function command(page: Page, body: Record<string, unknown>): Promise<void> {
  const answer = await page.evaluate(async (wanted) => {
    const retro = location.pathname.split('/')[2] ?? '';
    const send = async (from: number) => {
      const response = await fetch(`/api/retros/${retro}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key: crypto.randomUUID(), command: { from, ...wanted } }),
      });
      return (await response.json()) as { ok: boolean; reason?: string; step?: number };
    };
    const first = await send(0);
    return first.reason === 'stale-step' ? send(first.step ?? 0) : first;
  }, body);
  expect(answer).toMatchObject({ ok: true });
}

async function intoTheRecord(facilitator: Page): Promise<void> {
  for (const phase of ['opening', 'timeline']) await command(facilitator, { type: 'go-to-phase', phase });
  await command(facilitator, { type: 'open-gate-early' });
  for (const phase of ['learnings', 'closing', 'record']) await command(facilitator, { type: 'go-to-phase', phase });
}

const toRecord = (page: Page) => page.goto(page.url().replace(/(\/r\/[^/]+).*/, '$1/record'));
const summary = (page: Page) => page.getByRole('textbox', { name: 'Text of the section Summary' });

async function saved(page: Page, entry: string): Promise<string> {
  await page.getByRole('button', { name: 'Save as' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('banner').getByText('Record, published')).toBeVisible();
}

test('RECORD-02 two write at once, one corrects in review; published, changed and published again, both revisions stay', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator');
  const deputy = await comeIn(browser, product, 'deputy', small);
  const participant = await comeIn(browser, product, 'participant', phone);
  await intoTheRecord(facilitator);
  await toRecord(facilitator);
  await toRecord(deputy);

  await summary(facilitator).click();
  await facilitator.keyboard.type('docs.rs was away for half an hour.');
  await summary(deputy).click();
  await deputy.keyboard.press('Control+End');
  await deputy.keyboard.type(' The disk was full.');
  await expect(summary(facilitator)).toContainText('The disk was full.');
  await expect(summary(deputy)).toContainText('half an hour.');
  await expect(facilitator.getByText('Saved')).toBeVisible();

  // A hint on their own words, for whoever typed them and nobody else; the words stay.
  const helped = (page: Page) => page.getByRole('textbox', { name: 'Text of the section What helped' });
  await helped(facilitator).click();
  await facilitator.keyboard.type('The team should have seen it.');
  await helped(facilitator).getByText('should have', { exact: true }).click();
  await expect(facilitator.getByText('Only you see this hint')).toBeVisible();
  // The caret of whoever types stands among the words.
  await expect(helped(deputy)).toContainText(/have seen it\./);
  await expect(helped(deputy).locator('.wording-hint')).toHaveCount(0);
  await facilitator.keyboard.press('Escape');
  await expect(facilitator.getByText('Only you see this hint')).toHaveCount(0);

  // Somebody who was there corrects it in review, in their own words.
  await facilitator.getByRole('button', { name: 'Ask for review' }).click();
  await toRecord(participant);
  await participant.getByRole('button', { name: 'Comment on Summary' }).click();
  await participant.getByText('Other words', { exact: true }).click();
  await participant.getByLabel('About these words').fill('half an hour');
  await participant.getByLabel('What it should say').fill('28 minutes');
  await expectAccessibleInBothThemes(participant, 'record, commenting');
  await participant.getByRole('button', { name: 'Add', exact: true }).click();
  await facilitator.getByRole('button', { name: 'Put it in: 28 minutes' }).click();
  await expect(summary(deputy)).toContainText('away for 28 minutes.');
  await expect(participant.getByText('Done', { exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'record, being written');
  await publish(facilitator);

  await facilitator.getByRole('button', { name: 'Open again' }).click();
  await facilitator.getByRole('button', { name: 'Back to draft' }).click();
  await summary(facilitator).click();
  await facilitator.keyboard.press('Control+End');
  await facilitator.keyboard.type(' Nobody was told.');
  await expect(facilitator.getByText('Saved')).toBeVisible();

  // Whoever may not read the draft still has what was published.
  await expect(participant.getByRole('button', { name: /Revision 1,/ })).toBeVisible();
  const first = await saved(participant, 'Page in one file');
  expect(first).toContain('away for 28 minutes. The disk was full.');
  expect(first).not.toContain('Nobody was told.');
  await expectAccessibleInBothThemes(participant, 'record, not for this reader');

  await publish(facilitator);
  await facilitator.getByRole('button', { name: /As it stands now/ }).click();
  await expect(facilitator.getByRole('option')).toHaveCount(3);
  await facilitator.getByRole('option', { name: /Revision 1/ }).click();
  expect(await saved(facilitator, 'JSON')).not.toContain('Nobody was told.');
  await facilitator.getByRole('button', { name: /Revision 1/ }).click();
  await facilitator.getByRole('option', { name: /Revision 2/ }).click();
  expect(await saved(facilitator, 'JSON')).toContain('Nobody was told.');
  await expectAccessibleInBothThemes(facilitator, 'record, published twice');
  const names = /Maren|Holt|Idris|Bekele|Yuki|Tanabe|Noor|Lindgren/i;
  for (const form of ['Page in one file', 'JSON', 'CSV of events']) {
    expect(await saved(facilitator, form)).not.toMatch(names);
  }
});

test('RECORD-03 the one-file page opens offline, asks nobody for anything, and is accessible', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator');
  await intoTheRecord(facilitator);
  await toRecord(facilitator);
  const html = await saved(facilitator, 'Page in one file');
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible();
  expect(asked).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `page in one file, ${colorScheme}`);
  }
});

test('RECORD-12 by keyboard alone: a template, sections moved and renamed, a block chosen from and turned into text', async ({
  browser,
  product,
}) => {
  const page = await comeIn(browser, product, 'facilitator');
  await intoTheRecord(page);
  await toRecord(page);
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  const press = async (name: string | RegExp, role: 'button' | 'menuitem' | 'checkbox' = 'button') => {
    await page.getByRole(role, { name }).focus();
    await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
  };

  await press('Template');
  await page.getByRole('radio', { name: /Retrospective record/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /classic/ })).toBeChecked();
  await press('Use this template');
  await expect(titles.nth(2)).toHaveText('Contributing factors');

  await press('Section Impact');
  await press('Move up', 'menuitem');
  await expect(titles.first()).toHaveText('Impact');
  await press('Section Impact');
  await press('Rename', 'menuitem');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Who noticed');
  await page.keyboard.press('Enter');
  await expect(titles.first()).toHaveText('Who noticed');

  const timeline = page.getByRole('region', { name: /^Timeline, live/ });
  await expect(timeline).toContainText('That directory is removed.');
  await press('Choose: Timeline');
  await press(/That directory is removed/, 'checkbox');
  await expect(page.getByRole('status').filter({ hasText: '12 of 13 shown' })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'record, choosing events');
  await page.keyboard.press('Escape');
  await expect(timeline).not.toContainText('That directory is removed.');
  await press('Turn into text: Timeline');
  await expect(timeline).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /that was a block, in the section Timeline/ })).toContainText(
    'The website answers again.',
  );
  await press('Undo');
  await expect(timeline).toBeVisible();
  await expect(timeline).not.toContainText('That directory is removed.');
});
