/** Talk time on the screens: who sees it, who never does, and the one thing to say. */
import type { Page } from '@playwright/test';
import { comeIn, expect, expectAccessibleInBothThemes, goLive, phone, small, test } from './room.ts';

/** Everything this page's browser keeps: its databases and its storage, as text. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('no database')));
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await ask(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames) {
        const all = await ask(db.transaction(store).objectStore(store).getAll());
        parts.push(name ?? '', ...all.map((value) => new TextDecoder('latin1').decode(value as Uint8Array)));
      }
      db.close();
    }
    return parts.join('\n');
  });

/** Pieces of what `aside` sent that no other document sent: none of them may be kept anywhere. */
function windowsOf(aside: string, others: string): Set<string> {
  const width = 14;
  const found = new Set<string>();
  for (let at = 0; at + width <= aside.length; at += 1) found.add(aside.slice(at, at + width));
  return new Set([...found].filter((window) => !others.includes(window)));
}

test('TALK-30 a deputy’s suggestion stands before the leader with its words, is answered by one key, and nobody else hears of it', async ({
  browser,
  product,
}) => {
  const facilitator = await comeIn(browser, product, 'facilitator');
  const deputy = await comeIn(browser, product, 'deputy', small);
  const yuki = await comeIn(browser, product, 'participant', phone);
  const heard: string[] = [];
  const listen = (page: Page) =>
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => heard.push(payload.toString('latin1'))),
    );
  listen(yuki);
  const sent = { aside: '', others: '' };
  deputy.on('websocket', (socket) => {
    const from = socket.url().includes('/aside') ? 'aside' : 'others';
    socket.on('framereceived', ({ payload }) => (sent[from] += payload.toString('latin1')));
  });
  await yuki.reload();
  await goLive(facilitator);
  await goLive(deputy);
  await facilitator.getByRole('button', { name: 'Begin the meeting' }).click();
  await facilitator.getByRole('button', { name: /Begin the timeline/ }).click();
  await facilitator.getByRole('button', { name: 'Not shared, show them' }).click();
  await expect(yuki.getByText('Event 1 of 13')).toBeVisible();

  await deputy
    .getByRole('button', { name: /Yuki Tanabe/ })
    .first()
    .click();
  await expect(facilitator.getByText('Yuki Tanabe').first()).toBeVisible();
  // Nothing is put before anybody mid-word: the suggestion waits for the end of the turn.
  await deputy.getByRole('button', { name: /One story settles in/ }).click();
  await deputy.getByRole('button', { name: /Silence/ }).click();
  const slot = facilitator.getByRole('region', { name: 'Something to say' });
  await expect(slot.getByText(/hears one story settling in/)).toBeVisible();
  await expect(slot.getByText('“Who saw this differently?”')).toBeVisible();
  await expect(deputy.getByRole('region', { name: 'Something to say' })).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'nudge');

  await facilitator.getByRole('main').click({ position: { x: 5, y: 5 } });
  await facilitator.keyboard.press('d');
  await expect(facilitator.getByRole('region', { name: 'Shares' }).getByText('Yuki Tanabe')).toBeVisible();
  await expectAccessibleInBothThemes(facilitator, 'shares');
  await facilitator.keyboard.press('d');
  await expect(facilitator.getByRole('region', { name: 'Shares' })).toBeHidden();
  await facilitator.keyboard.press('a');
  await expect(slot).toBeHidden();

  // What must not be there has names of its own in the documents that hold it.
  expect(heard.join('').includes('roster')).toBe(true);
  for (const word of ['one-story', 'suggestions', 'nudges', 'corrections', 'floor']) {
    expect(heard.some((frame) => frame.includes(word))).toBe(false);
    expect(await keptBy(yuki)).not.toContain(word);
    // Whoever leads is sent it, and keeps nothing of it on the device.
    for (const page of [facilitator, deputy]) expect(await keptBy(page)).not.toContain(word);
  }
  await expect(yuki.getByText('Who saw this differently?')).toBeHidden();
  const windows = [...windowsOf(sent.aside, sent.others)];
  expect(windows.length).toBeGreaterThan(200);
  for (const page of [yuki, facilitator, deputy]) {
    const kept = await keptBy(page);
    expect(windows.filter((window) => kept.includes(window))).toEqual([]);
  }
});
