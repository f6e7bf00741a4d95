/** Who spoke, put right by keyboard: by name, reassigned, split, taken back; a transcript; and one's own figure. */
import { comeIn, expect, expectAccessible, expectAccessibleInBothThemes, goLive, phone, small, test } from './room.ts';

const call = `WEBVTT

00:00:00.000 --> 00:00:04.000
<v Yuki Tanabe>We saw it on the status page.

00:00:04.000 --> 00:00:07.000
<v Somebody's phone>And then?
`;

test('TAP-20 the last turns are put right by keyboard, a transcript shows what it changes, and who asks sees their own figure', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator');
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', phone);
  await facilitator.getByRole('link', { name: /^Plan/ }).click();
  await facilitator.getByRole('switch', { name: 'A transcript may be read' }).click();
  await expect(facilitator.getByText(/A transcript may be read\./)).toBeVisible();
  await goLive(facilitator);
  await goLive(deputy);
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await expect(yuki.getByText(/A transcript may be read\./)).toBeVisible();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();

  const pad = deputy.getByRole('region', { name: 'Mark who is speaking' });
  await expect(pad).toBeVisible();
  await deputy.keyboard.press('/');
  await deputy.getByRole('combobox', { name: 'Whose turn is it?' }).fill('yuki');
  await deputy.keyboard.press('Enter');
  await expect(pad.getByRole('button', { name: /Yuki Tanabe/, pressed: true })).toBeVisible();
  // Long enough to be split.
  await expect(pad.getByText(/^0:(0[3-9]|[1-5]\d)$/)).toBeVisible();
  await deputy.keyboard.press('f');
  await expect(pad.getByRole('button', { name: /Maren Holt/, pressed: true })).toBeVisible();
  await deputy.keyboard.press('c');
  await expect(deputy.getByText('Idris suggests: hear Yuki.')).toBeVisible();

  await deputy.keyboard.press('r');
  const turns = deputy.getByRole('dialog', { name: 'Last turns' });
  const first = turns.getByRole('listitem').filter({ hasText: 'Yuki Tanabe' });
  await first.getByRole('button', { name: /^Split the turn of Yuki Tanabe/ }).press('Enter');
  await deputy.keyboard.type('9:00');
  await first.getByRole('button', { name: 'Split here' }).press('Enter');
  await expect(first.getByText(/^Write it as 0:20, below/)).toBeVisible();
  await expectAccessibleInBothThemes(deputy, 'last turns');
  await first.getByRole('textbox', { name: 'After' }).fill('0:01');
  await first.getByRole('button', { name: /it was/ }).press('Enter');
  await deputy.getByRole('option', { name: 'Idris Bekele' }).press('Enter');
  await first.getByRole('button', { name: 'Split here' }).press('Enter');
  const corrected = turns.getByRole('region', { name: 'Put right by hand' });
  await expect(corrected.getByText(/Idris Bekele, not Yuki Tanabe/).first()).toBeVisible();
  await corrected.getByRole('button', { name: /^Take back/ }).press('Enter');
  await expect(corrected).toBeHidden();
  await deputy.keyboard.press('Escape');

  await deputy.keyboard.press('ControlOrMeta+k');
  await deputy.getByRole('combobox', { name: /./ }).fill('transcript');
  await deputy.keyboard.press('Enter');
  const dialog = deputy.getByRole('dialog', { name: 'Who spoke, from a transcript' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'call.vtt', mimeType: 'text/vtt', buffer: Buffer.from(call) });
  await expect(dialog.getByText('call.vtt: 2 parts of 2 names, 0:07 long.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Somebody unknown.*“Somebody's phone” is/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Yuki Tanabe/ })).toBeVisible();
  await expectAccessible(deputy, 'transcript');
  await dialog.getByRole('button', { name: 'Note it' }).press('Enter');
  await expect(dialog.getByText(/: 2 turns/).first()).toBeVisible();
  await deputy.keyboard.press('Escape');

  await yuki.getByRole('button', { name: 'How much have I spoken?' }).click();
  await expect(yuki.getByText(/^\d+\ss in this sitting/)).toBeVisible();
  await expectAccessible(yuki, 'own figure');
});
