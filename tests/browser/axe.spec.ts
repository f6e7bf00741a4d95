/** axe on every screen, in light and dark: WCAG 2.0 to 2.2 A and AA, and best practice. */
import type { Page } from '@playwright/test';
import {
  comeIn,
  expect,
  expectAccessibleInBothThemes,
  laptop,
  openPage,
  phone,
  small,
  test,
  tickWhatWasAsked,
  walkToTheLastEvent,
} from './room.ts';

// Many screens, and on a busy machine axe takes its time.
test.describe.configure({ timeout: 600_000 });

const at = (page: Page, place: string) => page.goto(page.url().replace(/\/r\/([\w-]+).*/, `/r/$1/${place}`));

test('AXE-01 axe finds nothing on the ways in and in the preparation', async ({ browser, product }) => {
  const context = await browser.newContext({ viewport: small });
  const page = await openPage(context, product.url);
  const visit = async (path: string, where: string, seen: string | RegExp) => {
    await page.goto(product.url + path);
    await expect(page.getByText(seen).first()).toBeVisible();
    await expectAccessibleInBothThemes(page, where);
  };
  await visit('/', 'home', 'Second Story');
  await visit('/start', 'quick start', 'What is it about?');
  await visit('/code', 'code', /code/i);
  await visit(product.links.get('participant') ?? '', 'joining by a personal link', /^Join as/);
  await visit('/j/nobody-knows#aaaaaaaaaaaaaaaaaaaaaa', 'a link that opens nothing', 'ask');
  await visit('/r/nobody-knows/live', 'a retro that is not there', 'This browser has not joined yet.');
  await visit('/nowhere', 'no such page', 'There is nothing at this address.');

  const facilitator = await comeIn(browser, product, 'facilitator', small);
  await expect(facilitator).toHaveURL(/prepare/);
  for (const part of ['overview', 'timeline', 'accounts', 'questions', 'plan']) {
    await facilitator.goto(facilitator.url().replace(/#.*|$/, `#${part}`));
    await expect(facilitator.getByRole('navigation', { name: 'Preparation' })).toBeVisible();
    await expectAccessibleInBothThemes(facilitator, `preparation, ${part}`);
  }
  await facilitator.keyboard.press('i');
  await expect(facilitator.getByRole('dialog', { name: 'Invite' })).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'invite');
  await facilitator.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (name: string) => {
    const make = facilitator.getByRole('button', { name: `Make a link for ${name}` });
    const copy = facilitator.getByRole('button', { name: `Copy the link for ${name}` });
    await expect(make.or(copy)).toBeVisible();
    if (await make.isVisible()) await make.click();
    await copy.click();
    return facilitator.evaluate(() => navigator.clipboard.readText());
  };
  const wallLink = await copied('the wall screen');
  const roleLink = await copied('participants');
  await facilitator.keyboard.press('Escape');
  await expect(facilitator.getByRole('dialog')).toHaveCount(0);
  await facilitator.keyboard.press('?');
  await expect(facilitator.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'keys');
  await facilitator.keyboard.press('Escape');
  await expect(facilitator.getByRole('dialog')).toHaveCount(0);
  await facilitator.keyboard.press('Control+k');
  await expect(facilitator.getByRole('dialog')).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'commands');

  const yuki = await comeIn(browser, product, 'participant', phone);
  await expect(yuki.getByText('The meeting has not begun.')).toBeVisible();
  await expectAccessibleInBothThemes(yuki, 'participant, before the meeting');
  await at(yuki, 'account');
  await expect(yuki.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessibleInBothThemes(yuki, 'own account');
  await yuki.getByRole('button', { name: /^Write it/ }).click();
  await expect(yuki.getByRole('textbox').first()).toBeVisible();
  await facilitator.keyboard.press('Escape');
  await facilitator.goto(facilitator.url().replace(/#.*|$/, '#accounts'));
  await facilitator.getByRole('link', { name: /^Hear Yuki/ }).click();
  await expect(facilitator).toHaveURL(/hearing/);
  await expect(facilitator.getByRole('textbox').first()).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'hearing');

  const wall = await openPage(await browser.newContext({ viewport: laptop }), wallLink);
  await expect(wall).toHaveURL(/wall/);
  await expectAccessibleInBothThemes(wall, 'wall');
  const karim = await openPage(await browser.newContext({ viewport: phone }), roleLink);
  await expect(karim.getByLabel('Your name')).toBeVisible();
  await expectAccessibleInBothThemes(karim, 'joining by a role link');
  await karim.getByLabel('Your name').fill('Karim Benali');
  await karim.getByRole('button', { name: /^Ask to be let in/ }).click();
  await expect(karim.getByText(/lets? you in/).first()).toBeVisible();
  await expectAccessibleInBothThemes(karim, 'at the door');
});

test('AXE-02 axe finds nothing through the whole meeting, for every role', async ({ browser, product }) => {
  const facilitator = await comeIn(browser, product, 'facilitator');
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', phone);
  const observer = await comeIn(browser, product, 'observer', small);
  await expect(facilitator).toHaveURL(/prepare/);
  const everybody = async (where: string) => {
    for (const [page, role] of [
      [facilitator, 'facilitator'],
      [deputy, 'deputy'],
      [yuki, 'participant'],
      [observer, 'observer'],
    ] as const) {
      await expectAccessibleInBothThemes(page, `${where}, ${role}`);
    }
  };
  await at(facilitator, 'live');
  await at(deputy, 'live');
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  for (const page of [yuki, observer]) {
    await expect(page.getByText('We are here to retell what happened').first()).toBeVisible();
  }
  await everybody('opening');

  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
  await expect(deputy.getByRole('button', { name: 'Missed event' })).toBeVisible();
  await expect(yuki.getByText('Event 1 of 13')).toBeVisible();
  await yuki.getByRole('textbox', { name: 'Park an idea' }).fill('Clear the upload folder on a timer');
  await yuki.getByRole('button', { name: /^Park it/ }).click();
  await yuki.getByRole('button', { name: 'Add what you saw' }).click();
  await yuki.getByRole('textbox', { name: /What you saw/ }).fill('From home the builds looked merely slow');
  await everybody('timeline');
  await yuki.keyboard.press('Control+Enter');

  await walkToTheLastEvent(facilitator);
  await facilitator.keyboard.press('j');
  await expect(facilitator.getByRole('checkbox', { name: /^Asked the room/ })).toHaveCount(2);
  await everybody('is anything missing?');
  await tickWhatWasAsked(facilitator);
  await facilitator.getByRole('button', { name: /Timeline done/ }).click();
  await yuki.getByRole('textbox', { name: 'A learning' }).fill('The backup contact has no key');
  await yuki.getByRole('button', { name: /^Add/ }).click();
  await everybody('learnings, writing');

  const show = facilitator.getByRole('button', { name: /Show all together/ }).last();
  await show.click();
  await expect(observer.getByText('The backup contact has no key').first()).toBeVisible();
  await everybody('learnings, shown');

  await facilitator.getByRole('button', { name: /Open the parked ideas/ }).click();
  await facilitator.getByRole('button', { name: /Open the first idea/ }).click();
  await expect(observer.getByText('Clear the upload folder on a timer').first()).toBeVisible();
  await everybody('remediations');

  await facilitator.getByRole('button', { name: /On to closing/ }).click();
  await expect(yuki.getByText('Thank you.')).toBeVisible();
  await everybody('closing');

  const write = facilitator.getByRole('button', { name: /record/i }).last();
  await write.click();
  await expect(facilitator).toHaveURL(/\/record/);
  await at(deputy, 'record');
  await expect(facilitator.getByRole('textbox', { name: 'Text of the section Summary' })).toBeVisible();
  await everybody('record');
});
