/** The end of a meeting of many: three questions without names, what soaks, and the mirror of the meeting. */
import type { Page } from '@playwright/test';
import { comeIn, enter, expect, expectAccessibleInBothThemes, goLive, phone, small, test } from './room.ts';

/** A command of the person this browser belongs to, from the state the room stands in. */
async function command(page: Page, act: Record<string, unknown>): Promise<{ link?: { address: string } }> {
  return page.evaluate(async (body) => {
    const retro = /\/r\/([\w-]+)/.exec(location.pathname)?.[1] ?? '';
    const send = async (from: number) => {
      const key = `of-test-${Math.random().toString(36).slice(2)}`;
      const response = await fetch(`/api/retros/${retro}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key, command: { ...body, from } }),
      });
      return (await response.json()) as { ok: boolean; step?: number; reason?: string; link?: { address: string } };
    };
    const first = await send(0);
    const answer = first.reason === 'stale-step' ? await send(first.step ?? 0) : first;
    if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
    return answer;
  }, act);
}

test('PULSE-20 three questions are answered on laptop and phone, told once in words, and stand in the mirror', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator', small);
  const yuki = await comeIn(browser, product, 'participant', phone);
  const observer = await comeIn(browser, product, 'observer', small);
  const context = await browser.newContext({ viewport: small });
  const more: Page[] = [];
  for (const name of ['Lena Vogt', 'Tiago Reis', 'Sami Aalto']) {
    const { link } = await command(facilitator, { type: 'invite-person', name, role: 'participant' });
    more.push(await enter(context, { ...product, links: new Map([['more', link?.address ?? '']]) }, 'more'));
  }
  await goLive(facilitator);
  const [lena, tiago, sami] = more as [Page, Page, Page];
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  await command(facilitator, { type: 'open-gate-early' });
  for (const phase of ['learnings', 'closing']) await command(facilitator, { type: 'go-to-phase', phase });

  await test.step('each person has the questions to themselves, none preselected', async () => {
    await expect(yuki.getByRole('heading', { name: 'Three questions, if you like' })).toBeVisible();
    await expect(yuki.getByRole('radio', { checked: true })).toHaveCount(0);
    await expectAccessibleInBothThemes(yuki, 'three questions on a phone');
    await expectAccessibleInBothThemes(lena, 'three questions');
  });

  await test.step('they are answered by keyboard as well, or left', async () => {
    for (const page of [yuki, tiago, sami]) {
      const questions = page.getByRole('group');
      await expect(questions).toHaveCount(3);
      for (const question of [0, 1, 2]) await questions.nth(question).getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
    }
    await lena.getByRole('radio', { name: 'Yes' }).first().focus();
    await lena.keyboard.press('Space');
    await lena.keyboard.press('Tab');
    await lena.keyboard.press('Tab');
    await lena.keyboard.press('Tab');
    await lena.keyboard.press('Enter');
    await expect(lena.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
    await observer.getByRole('button', { name: 'No thanks' }).click();
    await expect(observer.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
    await observer.reload();
    await expect(observer.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
  });

  await test.step('whoever leads reads words, once', async () => {
    await facilitator.keyboard.press('Shift+Period');
    const told = facilitator.getByRole('region', { name: 'Three questions at the end' });
    await expect(told.getByText('4 of 5 have answered.')).toBeVisible();
    await told.getByRole('button', { name: 'Close them and read' }).click();
    await expect(told.getByText('Somebody learned something they will use')).toBeVisible();
    await expectAccessibleInBothThemes(facilitator, 'closing');
  });

  await test.step('MIRROR-20 the mirror speaks of the meeting, and a block goes to the record by one press', async () => {
    await facilitator.getByRole('button', { name: /On to the record/ }).click();
    await facilitator.getByRole('link', { name: 'How this meeting went' }).click();
    await expect(facilitator.getByText('How this meeting went is hidden')).toBeVisible();
    await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
    await expect(facilitator.getByRole('heading', { name: 'How this meeting went' })).toBeVisible();
    await expectAccessibleInBothThemes(facilitator, 'mirror');
    const asked = facilitator.getByRole('region', { name: 'Three questions at the end' });
    await asked.getByRole('button', { name: /Add to the record/ }).click();
    await expect(asked.getByText('Stands in the record.')).toBeVisible();
    await facilitator.getByRole('link', { name: 'Go to the record' }).click();
    await expect(facilitator.getByRole('heading', { name: 'About this meeting' })).toBeVisible();
  });
});
