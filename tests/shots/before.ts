/** Before the meeting: home, starting, preparing, one's own account, and the ways in. */
import { invite } from '../support/person.ts';
import type { Camera } from './camera.ts';
import type { Cast } from './cast.ts';
import { events, zone } from './story.ts';

export interface Scene {
  readonly camera: Camera;
  readonly cast: Cast;
  /** Two meetings of earlier weeks, for the home page. */
  readonly earlier: readonly Cast[];
}

export async function atHome({ camera, cast, earlier }: Scene): Promise<void> {
  const mine = [cast.maren, ...earlier.map(({ maren, guests }, index) => (index % 2 === 0 ? guests.ana : maren))];
  const context = await camera.browserOf(mine);
  const page = await context.newPage();
  await page.goto(cast.house.url);
  await page
    .getByText(earlier[0] ? 'The search' : 'Labels')
    .first()
    .waitFor();
  await camera.take(page, '01-home', { sizes: ['laptop', 'small', 'phone'], whole: true });
  await page.goto(`${cast.house.url}/start`);
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('Labels stopped printing in two depots');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Maren Holt');
  const pasted = events
    .slice(2, 12)
    .map(({ originalTime, text }) => `${originalTime} ${text}`)
    .join('\n');
  await page.getByRole('textbox', { name: 'Timeline' }).fill(`Thursday 19 November 2026, all times ${zone}\n${pasted}`);
  await page
    .getByText(/10 events/)
    .first()
    .waitFor();
  await camera.take(page, '01b-quick-start', { sizes: ['laptop', 'phone'], whole: true });
  await page.goto(`${cast.house.url}/code`);
  await camera.take(page, '03e-room-code', { sizes: ['laptop', 'phone'] });
  await context.close();
}

export async function preparing({ camera, cast }: Scene): Promise<void> {
  const page = await camera.pageOf(cast.maren, 'prepare');
  const parts = [
    ['overview', '02a-prepare-overview'],
    ['timeline', '02b-prepare-timeline'],
    ['accounts', '02b2-prepare-accounts'],
    ['questions', '02c-prepare-questions'],
    ['plan', '02d-prepare-plan'],
  ] as const;
  for (const [part, name] of parts) {
    // Clicked, as most people do: then no region shows where the focus is.
    await page.getByRole('navigation', { name: 'Preparation' }).locator(`a[href$="#${part}"]`).click();
    await camera.take(page, name, { sizes: ['laptop', 'small', 'phone'], whole: true });
  }
  await page.goto(page.url().replace(/#.*|$/, '#overview'));
  await page.keyboard.press('i');
  await page.getByRole('dialog', { name: 'Invite' }).getByText('Tove Aas', { exact: true }).waitFor();
  await camera.take(page, '03b-invite', { sizes: ['laptop', 'phone'] });
  await page.context().close();
}

export async function givingAccounts({ camera, cast }: Scene): Promise<void> {
  const ben = await camera.pageOf(cast.guests.ben, 'account');
  await ben
    .getByText(/slow, not down/)
    .first()
    .waitFor();
  await camera.take(ben, '02e-account', { sizes: ['laptop', 'phone'], whole: true });
  await ben.context().close();
  const ana = await camera.pageOf(cast.guests.ana, 'account');
  await camera.take(ana, '02e2-account-offered', { sizes: ['laptop', 'phone'], whole: true });
  await ana.context().close();
  const maren = await camera.pageOf(cast.maren, `hearing/${cast.guests.ben.id}`);
  await camera.take(maren, '02f-interview', { sizes: ['laptop', 'small', 'phone'], whole: true });
  await maren.context().close();
}

export async function comingIn({ camera, cast }: Scene): Promise<void> {
  const { link } = await cast.maren.does({ type: 'invite-person', name: 'Felix Brandt', role: 'participant' });
  const context = await camera.browserOf([]);
  const page = await context.newPage();
  await page.goto(cast.house.url + (link?.address ?? ''));
  await page.getByRole('button', { name: /^Join as/ }).waitFor();
  await camera.take(page, '03a-join', { sizes: ['laptop', 'phone'], whole: true });
  await page.goto(cast.house.url + cast.roleLink);
  await page.getByLabel('Your name').fill('Priya Raman');
  await camera.take(page, '03c-join-name', { sizes: ['laptop', 'phone'], whole: true });
  await page.getByRole('button', { name: /^Ask to be let in/ }).click();
  await page
    .getByText(/lets? you in/)
    .first()
    .waitFor();
  await camera.take(page, '03d-waiting', { sizes: ['laptop', 'phone'] });
  await page.goto(`${cast.house.url}/j/nobody-knows#aaaaaaaaaaaaaaaaaaaaaa`);
  await page.getByText('ask').first().waitFor();
  await camera.take(page, '03f-no-way-in', { sizes: ['laptop', 'phone'] });
  await context.close();
  const felix = await camera.pageOf(await invite(cast.maren, 'Mila Kern', 'participant'), 'live');
  await felix.getByText('The meeting has not begun.').waitFor();
  await camera.take(felix, '03g-not-begun', { sizes: ['laptop', 'phone'] });
  await felix.context().close();
}
