/** Keys: the sheet of each role says what works on the screen as it is, and the leader's last ones do what it says. */
import type { Page } from '@playwright/test';
import { comeIn, expect, expectAccessibleInBothThemes, goLive, small, test } from './room.ts';

/** Title → keys of the rows of the sheet, and which of them rest on this screen. */
async function sheetOf(page: Page): Promise<{ works: string[]; rests: string[] }> {
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  const rows = await dialog.getByRole('listitem').evaluateAll((items) =>
    items.map((item) => ({
      keys: [...item.querySelectorAll('kbd')].map((key) => key.textContent ?? '').join(' '),
      rests: item.textContent?.includes('(not now)') ?? false,
    })),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const of = (rests: boolean) => rows.filter((row) => row.rests === rests).map(({ keys }) => keys);
  return { works: of(false), rests: of(true) };
}

const everywhere = ['?', 'Ctrl K', 'Ctrl ⇧ C', 'F6', 'Esc'];

test('KEYS-03 the sheet lists exactly the keys of each role, and Z and the hints on notes do what it says', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator', small);
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', small);
  const observer = await comeIn(browser, product, 'observer', small);
  await goLive(facilitator);
  await goLive(deputy);
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
  for (const page of [facilitator, yuki, observer]) await expect(page.getByText('Event 1 of 13')).toBeVisible();
  await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
  await expect(deputy.getByRole('region', { name: 'Mark who is speaking' })).toBeVisible();

  await test.step('each role, in the timeline', async () => {
    expect(await sheetOf(facilitator)).toEqual({
      works: [
        ...everywhere,
        'J',
        'K',
        'S',
        'T',
        'P',
        '+',
        '−',
        '⇧ J',
        'Q',
        'D',
        '.',
        '⇧ .',
        'Z',
        'M',
        'I',
        '/',
        'R',
        'C',
      ],
      rests: ['H', 'A', 'L', 'W', '1 – 6', 'Y'],
    });
    const digits = '1 – 9 ⇧ 1 – 9';
    const captures = ['E', 'U', 'X', 'V', 'B', 'O'];
    const suggests = ['Alt C', 'Alt B', 'Alt P', 'Alt T'];
    expect(await sheetOf(deputy)).toEqual({
      works: [
        ...everywhere,
        digits,
        'F',
        '0',
        '⌫',
        '/',
        'R',
        'C',
        'Alt 1 – 9',
        'N',
        '+',
        ...captures,
        'Alt U',
        'Alt ↵',
        ...suggests,
        '.',
        '⇧ .',
      ],
      rests: ['Y', 'G'],
    });
    expect(await sheetOf(yuki)).toEqual({ works: [...everywhere, 'R', 'W', 'L', 'P', 'G', 'Ctrl ↵'], rests: [] });
    expect(await sheetOf(observer)).toEqual({ works: [...everywhere, 'P', 'G', 'Ctrl ↵'], rests: [] });
  });

  await test.step('KEYS-02 Z leaves the event alone, and brings everything back; nothing private is left', async () => {
    const rail = facilitator.getByRole('navigation');
    await expect(rail).toBeVisible();
    await facilitator.keyboard.press('z');
    await expect(rail).toBeHidden();
    await expect(facilitator.getByRole('complementary')).toHaveCount(0);
    await expectAccessibleInBothThemes(facilitator, 'only the event');
    await facilitator.keyboard.press('j');
    await expect(facilitator.getByText('Event 2 of 13')).toBeVisible();
    await facilitator.keyboard.press('Escape');
    await expect(rail).toBeVisible();
  });

  await test.step('HINT-01 what one writes is looked at only once one wants it, and never as a quote', async () => {
    const hints = deputy.locator('.wording-hint');
    await deputy.keyboard.press('n');
    await expect(deputy.locator('[contenteditable=true]:focus')).toBeVisible();
    await deputy.keyboard.type('They should have checked the runbook');
    await expect(hints).toHaveCount(0);
    await deputy.getByRole('button', { name: 'Wording hints' }).click();
    await expect(hints).toHaveText('should have');
    const card = deputy.getByRole('group', { name: 'About these words' });
    await expect(card).toHaveCount(0);
    await deputy.keyboard.press('n');
    for (let letter = 0; letter < 25; letter += 1) await deputy.keyboard.press('ArrowLeft');
    await expect(card.getByText('What was known then?', { exact: false }).first()).toBeVisible();
    await expectAccessibleInBothThemes(deputy, 'a hint in the notes');
    await deputy.keyboard.press('Alt+Enter');
    await expect(facilitator.getByText(/suggests: what was known/i).first()).toBeVisible();
    await deputy.keyboard.press('Alt+u');
    await expect(hints).toHaveCount(0);
    // Words of somebody else are theirs: they are read without a mark.
    await expect(yuki.getByText('They should have checked the runbook')).toBeVisible();
    await expect(yuki.locator('.wording-hint')).toHaveCount(0);
  });
});
