/** Other programs: a token made by keyboard, a retro that a bot opens with it, and events that people add themselves. */
import { expect, expectAccessibleInBothThemes, openPage, small, test } from './room.ts';

test('PROGRAM-01 a token is made, a bot opens a retro, and what it brings later waits until somebody adds it', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ viewport: small });
  const page = await openPage(context, `${product.url}/owner`);
  await page.getByLabel('Name of the program').fill('Pager bot');
  await page.keyboard.press('Enter');
  const secret = page.getByRole('region', { name: 'The token of Pager bot' });
  await expect(secret).toBeFocused();
  const token = (await secret.locator('code').textContent()) ?? '';
  await page.getByLabel('Address').fill('not an address');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write an address like')).toBeVisible();
  await page.getByLabel('Address').fill('http://127.0.0.1:9/hook');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send a test to http://127.0.0.1:9/hook' }).press('Enter');
  await expect(page.getByText('The test found nobody there.')).toBeVisible();
  await page.getByRole('button', { name: 'What was sent to http://127.0.0.1:9/hook' }).press('Enter');
  await expect(page.getByText('A test found nobody there')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'other programs');

  const post = async (path: string, body: object) => {
    const response = await fetch(`${product.url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { retro: { id: string }; invitations: { url: string }[] };
  };
  const opened = await post('/retros', {
    title: 'Queue stalled for an hour',
    zone: 'UTC',
    events: [{ id: 'pd:1', at: '2026-03-02T10:00:00Z', text: 'The queue is longer than a million.' }],
  });
  await page.goto(opened.invitations[0]?.url ?? '');
  await page.getByRole('button', { name: /^Join as/ }).press('Enter');
  await expect(page).toHaveURL(/prepare/);
  await page.goto(page.url().replace(/#.*|$/, '#timeline'));
  await expect(page.getByRole('gridcell', { name: 'The queue is longer than a million.', exact: true })).toBeVisible();
  await page.getByPlaceholder('what happened').fill('10:05 The worker is started again');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const later = (id: string, text: string) => ({ id, at: '2026-03-02T10:10:00Z', text, sources: [{ excerpt: 'ack' }] });
  await post(`/retros/${opened.retro.id}/events`, {
    events: [later('pd:2', 'Somebody acknowledges the page.'), later('pd:3', 'A muted alert.')],
  });
  const brought = page.getByRole('region', { name: 'From other programs' });
  await expect(brought.getByText('2 events wait.')).toBeVisible();
  // Read afresh: what is looked at is the page, not a row somebody is working on.
  await page.reload();
  await expect(brought.getByText('2 events wait.')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'preparation, brought events');
  await brought.getByRole('button', { name: 'Leave out: A muted alert.' }).press('Enter');
  await expect(brought.getByRole('heading')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '1 event left out.' })).toBeAttached();
  await brought.getByRole('button', { name: 'Add to the timeline: Somebody acknowledges the page.' }).press('Enter');
  await expect(brought).toBeHidden();
  await expect(page.getByRole('gridcell', { name: 'Somebody acknowledges the page.', exact: true })).toBeVisible();

  await page.goto(`${product.url}/owner`);
  await page.getByRole('button', { name: 'Take back the token of Pager bot' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(page.getByText(/taken back/)).toBeVisible();
  expect(await post('/retros', { title: 'Another', zone: 'UTC' })).toMatchObject({ reason: 'token-revoked' });
});
