/** After the meeting: the record while it is written, on paper, and published. */
import type { Windows } from './meeting.ts';

const at = (url: string, place: string) => url.replace(/\/r\/([\w-]+).*/, `/r/$1/${place}`);

export async function record(windows: Windows): Promise<void> {
  const { cast, maren, idris, yuki, noor } = windows;
  await cast.goTo('record');
  for (const page of [maren, idris, yuki, noor]) await page.goto(at(page.url(), 'record'));
  const summary = maren.getByRole('textbox', { name: 'Text of the section Summary' });
  await summary.click();
  await maren.keyboard.insertText(
    'On 19 November labels stopped printing in Leipzig and Graz for a little over two hours. 340 parcels missed their carrier. The agents on the printers did not know the root of a new certificate.',
  );
  await maren.keyboard.press('Escape');
  await windows.take(maren, '08-record-facilitator', ['laptop', 'small', 'phone'], true);
  await windows.take(idris, '08-record-deputy', ['laptop'], true);
  await windows.take(yuki, '08-record-participant', ['small', 'phone'], true);
  await cast.maren.does({ type: 'set-review', review: 'in-review' });
  await windows.take(yuki, '08a-review-participant', ['small', 'phone'], true);
  await maren.emulateMedia({ media: 'print' });
  await windows.take(maren, '08b-record-print', ['small'], true);
  await maren.emulateMedia({ media: null });
}

export async function published(windows: Windows): Promise<void> {
  const { cast, maren, yuki, noor } = windows;
  await cast.goTo('published');
  await yuki
    .getByText(/published/i)
    .first()
    .waitFor();
  await windows.take(maren, '12-published-facilitator', ['laptop', 'phone'], true);
  await windows.take(yuki, '12-published-participant', ['small', 'phone'], true);
  await windows.take(noor, '12-published-observer', ['small'], true);
}
