/** From the last event to the end: people without a device, going round, and six equal choices about an idea. */
import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessibleInBothThemes,
  inTheTimeline,
  test,
  tickWhatWasAsked,
  walkToTheLastEvent,
} from './room.ts';

const openNext = (page: Page) => page.getByRole('button', { name: /Open the (first|next) idea/ }).click();

test('CLOSING-01 somebody without a device is heard, the room goes round, and ideas meet six equal choices', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy, yuki } = await inTheTimeline(browser, product);

  await test.step('GUEST-02 the deputy adds a person by name, by one key, and raises a hand for them', async () => {
    await deputy.getByRole('main').click({ position: { x: 5, y: 5 } });
    await deputy.keyboard.press('+');
    await deputy.getByRole('textbox', { name: 'Their name' }).fill('Karim Benali');
    await deputy.keyboard.press('Enter');
    await deputy.getByRole('button', { name: 'Raise a hand for Karim Benali' }).click();
    await expect(facilitator.getByRole('region', { name: 'Hands' }).getByText('Karim Benali').first()).toBeVisible();
    await deputy.keyboard.press('+');
    await deputy.getByRole('textbox', { name: 'Their name' }).fill('karim benali');
    await deputy.keyboard.press('Enter');
    await expect(deputy.getByText(/is here already/)).toBeVisible();
    await deputy.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('GUEST-03 an idea is captured for them, and is parked under their name', async () => {
    await deputy.getByRole('button', { name: /^Idea/ }).click();
    await deputy.getByRole('button', { name: /For myself/ }).click();
    await deputy.getByRole('option', { name: 'For Karim Benali' }).click();
    await deputy.getByPlaceholder('A fix, a check, something to try').fill('Ring the storage on-call');
    await deputy.keyboard.press('Enter');
    await expect(facilitator.getByText(/1\s*parked idea/)).toBeVisible();
    await expectAccessibleInBothThemes(deputy, 'deputy with a guest');
    for (const text of ['Ring somebody who is awake', 'Restore a backup every week']) {
      await deputy.getByPlaceholder('A fix, a check, something to try').fill(text);
      await deputy.keyboard.press('Enter');
    }
    await expect(facilitator.getByText(/3\s*parked ideas/)).toBeVisible();
  });

  await test.step('the timeline ends and learnings are shown', async () => {
    await walkToTheLastEvent(facilitator);
    await facilitator.keyboard.press('s');
    await facilitator.getByRole('button', { name: 'No reason kept' }).click();
    await tickWhatWasAsked(facilitator);
    await facilitator.getByRole('button', { name: /Timeline done/ }).click();
    await deputy.getByRole('textbox', { name: 'What they understand now' }).fill('The number rings at a desk at night');
    await deputy.keyboard.press('Enter');
    await facilitator
      .getByRole('button', { name: /Show all together/ })
      .last()
      .click();
    await expect(yuki.getByText('The number rings at a desk at night')).toBeVisible();
    // Everybody present is named to everybody, with a device or without.
    await expect(yuki.getByRole('main').getByText(/Maren \(leading\).*Karim/)).toBeVisible();
  });

  await test.step('ROUND-02 one thing from each: two have a turn, both by the same press, and the room is told', async () => {
    await facilitator.getByRole('button', { name: 'Go round' }).click();
    const round = facilitator.getByRole('region', { name: 'One thing from each' });
    await expect(round.getByRole('listitem')).toHaveCount(2);
    await expect(yuki.getByText(/It is (Karim Benali’s|your) turn/).first()).toBeVisible();
    await expectAccessibleInBothThemes(facilitator, 'going round');
    await facilitator.keyboard.press('j');
    await expect(round.locator('[aria-current]').and(round.getByRole('listitem').nth(1))).toBeVisible();
    await facilitator.keyboard.press('s');
    await expect(round.getByText('Everyone had a turn.')).toBeVisible();
    await expect(deputy.getByText('Everyone had a turn.').first()).toBeVisible();
  });

  await test.step('IDEA-03 keep, soak with a day, merge with another: all by one digit', async () => {
    await facilitator.getByRole('button', { name: /Open the parked ideas/ }).click();
    await openNext(facilitator);
    await expect(facilitator.getByRole('button', { name: /^Merge/ })).toHaveAttribute('aria-disabled', 'true');
    await facilitator.keyboard.press('1');
    const list = facilitator.getByRole('region', { name: 'Parked ideas' });
    await expect(list.getByText('Kept')).toBeVisible();
    await openNext(facilitator);
    await expect(facilitator.getByRole('heading', { name: 'Ring somebody who is awake' })).toBeVisible();
    await facilitator.keyboard.press('3');
    await facilitator.getByRole('dialog').getByRole('button', { name: 'Ring the storage on-call' }).click();
    await expect(list.getByText('Merged with: Ring the storage on-call')).toBeVisible();
    await openNext(facilitator);
    await expect(facilitator.getByRole('heading', { name: 'Restore a backup every week' })).toBeVisible();
    await facilitator.keyboard.press('4');
    await expect(facilitator.getByLabel('Until')).not.toHaveValue('');
    await facilitator
      .getByRole('dialog')
      .getByRole('button', { name: /^Let it soak/ })
      .click();
    await expect(list.getByText(/Lives on: small group, (Mon|Tue|Wed|Thu|Fri) /)).toBeVisible();
    await expect(facilitator.getByText('A good retrospective can end with none.')).toBeVisible();
    await expectAccessibleInBothThemes(facilitator, 'six choices');
  });
});

test('WORDS-02 one’s own line can be taken out where it is read, says what happens, and is gone for everybody', async ({
  browser,
  product,
}) => {
  const { facilitator, deputy, yuki } = await inTheTimeline(browser, product);
  await deputy.keyboard.press('n');
  await expect(deputy.locator('[contenteditable=true]:focus')).toBeVisible();
  await deputy.keyboard.type('@Yuki');
  await deputy.getByRole('option', { name: /Yuki/ }).click();
  await deputy.keyboard.type('I looked at the other dashboard');
  const line = (page: Page) => page.getByRole('main').getByText('I looked at the other dashboard').first();
  for (const page of [facilitator, yuki]) await expect(line(page)).toBeVisible();
  await expect(facilitator.getByRole('button', { name: /^Take my words out/ })).toHaveCount(0);
  await yuki.getByRole('button', { name: 'Take my words out: I looked at the other dashboard' }).click();
  await expect(yuki.getByText(/leave the notes on every screen at once/)).toBeVisible();
  await expectAccessibleInBothThemes(yuki, 'taking words out');
  await yuki.getByRole('button', { name: 'Take them out' }).click();
  for (const page of [facilitator, yuki, deputy]) await expect(line(page)).toBeHidden();
});
