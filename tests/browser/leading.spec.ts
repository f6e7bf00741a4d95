/** Leading: breaks, minutes, threads, handing over, and a leader who is suddenly gone. */
import { expect, expectAccessibleInBothThemes, inTheTimeline, openPage, test } from './room.ts';
import type { Browser } from '@playwright/test';
import type { Product } from './room.ts';

async function inTheTimelineUnshared(browser: Browser, product: Product) {
  const room = await inTheTimeline(browser, product);
  await room.facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
  return room;
}

test('LEADING-01 one key calls a break, everybody sees when it ends, and one key ends it', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy, yuki } = await inTheTimelineUnshared(browser, product);
  await yuki.getByRole('textbox', { name: 'Park an idea' }).fill('Half a thou');
  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  await facilitator.keyboard.press('p');
  await expect(facilitator.getByRole('main').getByText(/Back at \d\d:\d\d\./)).toBeVisible();
  await expect(deputy.getByText(/Short break\. Back at \d\d:\d\d\./).first()).toBeVisible();
  // Whoever is writing stays, and is told.
  await expect(yuki.getByText(/Short break\./).first()).toBeVisible();
  await expect(yuki.getByRole('textbox', { name: 'Park an idea' })).toHaveValue('Half a thou');
  const back = async () => facilitator.getByRole('heading', { name: /Short break/ }).textContent();
  const before = await back();
  await facilitator.keyboard.press('+');
  await expect.poll(back).not.toBe(before);
  await facilitator.keyboard.press('-');
  await expect.poll(back).toBe(before);
  await expectAccessibleInBothThemes(facilitator, 'break, leading');
  await facilitator.keyboard.press('p');
  await expect(facilitator.getByText('Event 1 of 13')).toBeVisible();
  await expect(deputy.getByRole('button', { name: 'Go on now' })).toBeHidden();
});

test('LEADING-02 minutes are added and taken back by one key each', async ({ browser, product }) => {
  const { facilitator } = await inTheTimelineUnshared(browser, product);
  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  await facilitator.keyboard.press('+');
  await expect(facilitator.getByText(/5 minutes more\. It ends about/)).toBeVisible();
  await facilitator.getByRole('button', { name: 'Undo' }).click();
  await expect(facilitator.getByText(/5 minutes more\. It ends about/)).toBeHidden();
});

test('LEADING-03 a tangent is followed over several events, seen by all, and left again', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy, yuki } = await inTheTimelineUnshared(browser, product);
  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  await facilitator.keyboard.press('t');
  const form = facilitator.getByRole('dialog', { name: 'Follow this' });
  await form.getByRole('textbox', { name: 'What you follow' }).fill('The quiet alert');
  await form.getByRole('checkbox').nth(3).check();
  await expectAccessibleInBothThemes(facilitator, 'follow this');
  await form.getByRole('button', { name: 'Follow it' }).click();
  for (const page of [facilitator, deputy, yuki])
    await expect(page.getByText('Following: The quiet alert')).toBeVisible();
  const through = facilitator.getByRole('region', { name: 'What is followed' }).getByRole('button');
  await through.nth(1).click();
  await expect(yuki.getByText('Event 4 of 13')).toBeVisible();
  await facilitator.getByRole('button', { name: 'Back to the timeline' }).click();
  for (const page of [facilitator, deputy, yuki])
    await expect(page.getByText('Following: The quiet alert')).toBeHidden();
});

test('LEADING-04 leading is handed over by choice, and the deputy’s screen becomes the leader’s', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy } = await inTheTimelineUnshared(browser, product);
  await facilitator.getByRole('button', { name: /You lead/ }).click();
  await facilitator.getByRole('menuitem', { name: /Let Idris lead|Let \w+ lead/ }).click();
  await expect(deputy.getByRole('button', { name: /Discussed, next event/ })).toBeVisible();
  await expect(facilitator.getByText(/leads now\./).first()).toBeVisible();
  await facilitator.getByRole('button', { name: 'Take it back' }).click();
  await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
});

test('LEADING-05 the leader’s laptop dies: the deputy takes over in one act, and the return steals nothing', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy, yuki } = await inTheTimelineUnshared(browser, product);
  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  await facilitator.keyboard.press('j');
  await expect(yuki.getByText('Event 2 of 13')).toBeVisible();
  const address = facilitator.url();
  const context = facilitator.context();
  await facilitator.close();
  await expect(deputy.getByText(/is away\. You can lead\./).first()).toBeVisible();
  await expect(yuki.getByText(/is away\./).first()).toBeVisible();
  await deputy.getByRole('button', { name: 'Take over' }).click();
  await expect(deputy.getByRole('button', { name: /Discussed, next event/ })).toBeVisible();
  await expect(deputy.getByText('Event 2 of 13')).toBeVisible();
  await deputy.getByRole('main').click({ position: { x: 5, y: 5 } });
  await deputy.keyboard.press('j');
  await expect(yuki.getByText('Event 3 of 13')).toBeVisible();
  const again = await openPage(context, address);
  await expect(again.getByRole('button', { name: /^Leading: / })).toBeVisible();
  await expect(again.getByText('Event 3 of 13')).toBeVisible();
  await again.getByRole('button', { name: /^Leading: / }).click();
  await again.getByRole('menuitem', { name: /Lead from here/ }).click();
  await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
});
