/** One whole meeting in real browsers: six people, from their links to an exported record. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  comeIn,
  enter,
  expect,
  laptop,
  openPage,
  phone,
  small,
  test,
  tickWhatWasAsked,
  walkToTheLastEvent,
  type Product,
} from './room.ts';

/** Makes a personal link in the invite dialog and copies it, as a facilitator would. */
async function inviteByName(facilitator: Page, name: string): Promise<string> {
  await facilitator
    .getByRole('button', { name: /^Invite/ })
    .first()
    .click();
  const dialog = facilitator.getByRole('dialog', { name: 'Invite' });
  await dialog.getByRole('textbox', { name: 'Invite somebody' }).fill(name);
  await dialog.getByRole('button', { name: 'Make a link', exact: true }).first().click();
  await dialog.getByRole('button', { name: `Copy the link of ${name}` }).click();
  const link = await facilitator.evaluate(() => navigator.clipboard.readText());
  await facilitator.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return link;
}

async function enterBy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Join as|Ask to be let in)/ }).click();
  await expect(page).toHaveURL(/\/r\//);
}

async function everybody(browser: import('@playwright/test').Browser, product: Product) {
  const facilitator = await comeIn(browser, product, 'facilitator', laptop);
  await facilitator.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', small);
  const observer = await comeIn(browser, product, 'observer', small);
  const inviteAna = await inviteByName(facilitator, 'Ana Sousa');
  const anasContext = await browser.newContext({ viewport: phone });
  const ana = await openPage(anasContext, inviteAna);
  await enterBy(ana);
  return { facilitator, deputy, yuki, observer, ana };
}

test('JOURNEY-01 a whole meeting, from links to an exported record', async ({ browser, product }) => {
  const { facilitator, deputy, yuki, observer, ana } = await everybody(browser, product);
  const room = [facilitator, deputy, yuki, observer, ana];

  await test.step('somebody types a name at the door and is let in', async () => {
    await facilitator
      .getByRole('button', { name: /^Invite/ })
      .first()
      .click();
    const dialog = facilitator.getByRole('dialog', { name: 'Invite' });
    const make = dialog.getByRole('button', { name: 'Make a link for participants' });
    const copy = dialog.getByRole('button', { name: 'Copy the link for participants' });
    await expect(make.or(copy)).toBeVisible();
    if (await make.isVisible()) await make.click();
    await copy.click();
    const link = await facilitator.evaluate(() => navigator.clipboard.readText());
    await facilitator.keyboard.press('Escape');
    const context = await browser.newContext({ viewport: small });
    const karim = await openPage(context, link);
    await karim.getByLabel('Your name').fill('Karim Benali');
    await enterBy(karim);
    await facilitator.goto(facilitator.url().replace(/prepare.*/, 'live'));
    await facilitator.getByRole('button', { name: 'Let in Karim Benali' }).click();
    await expect(karim.getByText('The meeting has not begun.')).toBeVisible();
    room.push(karim);
  });

  await test.step('the meeting begins for everybody', async () => {
    await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
    for (const page of [yuki, observer, ana]) {
      await expect(page.getByText('We are here to retell what happened').first()).toBeVisible();
    }
    await deputy.goto(deputy.url().replace(/prepare.*/, 'live'));
    await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
    const first = /Documentation builds for new crates begin to fail/;
    for (const page of [yuki, observer, ana]) await expect(page.getByRole('heading', { name: first })).toBeVisible();
  });

  await test.step('private parts are hidden until the facilitator says nobody else sees the screen', async () => {
    await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
    await expect(facilitator.getByText(/How did the growing disk usage look/)).toBeVisible();
  });

  await test.step('hands keep their order, and one is called', async () => {
    await yuki.getByRole('button', { name: /Raise my hand/ }).click();
    await expect(yuki.getByRole('button', { name: /Hand is up, 1st/ })).toBeVisible();
    await ana.getByRole('button', { name: /Raise my hand/ }).click();
    await expect(ana.getByRole('button', { name: /Hand is up, 2nd/ })).toBeVisible();
    await facilitator
      .getByRole('button', { name: /Call on/ })
      .first()
      .click();
    await expect(ana.getByRole('button', { name: /Hand is up, 1st/ })).toBeVisible();
  });

  await test.step('the deputy writes a note and everybody reads it', async () => {
    await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
    await deputy.keyboard.press('u');
    await deputy.getByPlaceholder('Their words').fill('The graph had been climbing for weeks');
    await deputy.keyboard.press('Enter');
    for (const page of [facilitator, yuki, observer, ana]) {
      await expect(page.getByText('The graph had been climbing for weeks').first()).toBeVisible();
    }
  });

  await test.step('an idea is parked: its words reach facilitator and deputy only', async () => {
    await yuki.getByRole('textbox', { name: 'Park an idea' }).fill('Clear the upload folder on a timer');
    await yuki.getByRole('button', { name: /^Park it/ }).click();
    await expect(facilitator.getByText(/1\s*parked idea/)).toBeVisible();
    await expect(ana.getByText('Clear the upload folder on a timer')).toBeHidden();
  });

  await test.step('what looked different to somebody stands beside the event at once', async () => {
    await yuki.getByRole('button', { name: 'Add what you saw' }).click();
    await yuki.getByRole('textbox', { name: /What you saw/ }).fill('From home the builds looked merely slow');
    await yuki.keyboard.press('Control+Enter');
    await expect(ana.getByText('From home the builds looked merely slow')).toBeVisible();
  });

  await test.step('the timeline is walked to its end by keyboard, one event skipped', async () => {
    await walkToTheLastEvent(facilitator);
    await expect(yuki.getByText('Event 13 of 13')).toBeVisible();
    await facilitator.keyboard.press('s');
    await facilitator.getByRole('button', { name: 'No reason kept' }).click();
  });

  await test.step('the room is asked, the timeline is done, learnings begin', async () => {
    await tickWhatWasAsked(facilitator);
    await facilitator.getByRole('button', { name: /Timeline done/ }).click();
    await expect(yuki.getByText('What do you understand now that you did not before?')).toBeVisible();
    for (const [page, text] of [
      [yuki, 'The upload folder is nobody’s'],
      [ana, 'The backup contact has no key'],
    ] as const) {
      await page.getByRole('textbox', { name: 'A learning' }).fill(text);
      await page.getByRole('button', { name: /^Add/ }).click();
    }
    await expect(facilitator.getByText('2').first()).toBeVisible();
    await expect(ana.getByText('The upload folder is nobody’s')).toBeHidden();
    await facilitator
      .getByRole('button', { name: /Show all together/ })
      .last()
      .click();
    for (const page of [yuki, ana, observer])
      await expect(page.getByText('The upload folder is nobody’s').first()).toBeVisible();
  });

  await test.step('parked ideas are opened one by one; one becomes an action item', async () => {
    await facilitator.getByRole('button', { name: /Open the parked ideas/ }).click();
    await facilitator.getByRole('button', { name: /Open the first idea/ }).click();
    for (const page of [ana, observer])
      await expect(page.getByText('Clear the upload folder on a timer').first()).toBeVisible();
    await facilitator.getByRole('button', { name: /^Action item With an owner/ }).click();
    const form = facilitator.getByRole('dialog', { name: 'An action item' });
    await form.getByRole('button', { name: 'Write it down' }).click();
    await expect(observer.getByRole('main').getByText('An action item')).toBeVisible();
  });

  await test.step('the meeting closes and the record is written together', async () => {
    await facilitator.getByRole('button', { name: /On to closing/ }).click();
    await expect(yuki.getByText('Thank you.')).toBeVisible();
    await facilitator
      .getByRole('button', { name: /record/i })
      .last()
      .click();
    await expect(facilitator).toHaveURL(/\/record/);
    await deputy.goto(deputy.url().replace(/live.*/, 'record'));
    const summary = (page: Page) => page.getByRole('textbox', { name: 'Text of the section Summary' });
    await summary(facilitator).click();
    await facilitator.keyboard.type('docs.rs was away for half an hour. ');
    await summary(deputy).click();
    await deputy.keyboard.press('Control+End');
    await deputy.keyboard.type('The disk was full.');
    await expect(summary(facilitator)).toContainText(/The disk was f/);
    await expect(summary(deputy)).toContainText('half an hour');
    await expect(facilitator.getByText('Saved')).toBeVisible();
    const download = facilitator.waitForEvent('download');
    await facilitator.getByRole('button', { name: 'Download Markdown' }).click();
    const markdown = readFileSync(await (await download).path(), 'utf8');
    expect(markdown).toMatch(/^# docs\.rs was offline for half an hour/);
    expect(markdown).toContain('The graph had been climbing for weeks');
    expect(markdown).toContain('The upload folder is nobody’s');
    expect(markdown).toContain('Clear the upload folder on a timer');
    expect(markdown).not.toMatch(/Yuki|Tanabe|Maren/);
  });
});

test('JOURNEY-02 four people of two retros live in one browser profile, each tab its own', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: small });
  const deputy = await enter(context, product, 'deputy');
  const yuki = await enter(context, product, 'participant');
  const noor = await enter(context, product, 'observer');
  const own = await openPage(context, `${product.url}/start`);
  await own.getByRole('textbox', { name: 'What is it about?' }).fill('Mail was late');
  await own.getByRole('textbox', { name: 'Your name' }).fill('Tomoko Arai');
  await own.getByRole('button', { name: /Get the live link/ }).click();
  await expect(own).toHaveURL(/\/r\/.*\/live/);
  // Whoever just started one is handed the link for everyone before their own.
  await expect(own.getByRole('dialog').getByRole('button', { name: /^Copy/ }).first()).toHaveText(
    /^Copy the live link/,
  );
  // A tab keeps its person over a reload, whoever else has joined in this browser.
  for (const page of [deputy, yuki, noor, own]) await page.reload();
  await expect(yuki.getByText('Yuki Tanabe')).toBeVisible();
  await expect(noor.getByText('Noor Lindgren, observer')).toBeVisible();
  await expect(deputy).toHaveURL(/prepare/);
  await expect(own.getByText('Mail was late').first()).toBeVisible();
  // A fresh tab of a retro that three people share asks who it is.
  const fresh = await openPage(context, yuki.url());
  await expect(fresh.getByText(/Who are you here/)).toBeVisible();
  const home = await openPage(context, product.url);
  await expect(home.getByRole('link', { name: /^Open / })).toHaveCount(4);
});
