/** What a preview asks of evidence, over and over, while somebody chooses. */
import { describe, expect, test } from 'vitest';
import { type EvidenceQuestion, EvidenceReader } from 'shared/evidence/answer.ts';
import { slackExport } from '../../support/slack-export.ts';
import { zipOf } from '../../support/zip.ts';

const question = (more: Partial<EvidenceQuestion> = {}): EvidenceQuestion => ({
  options: {},
  choice: { noise: 'keep' },
  imported: [],
  most: 3000,
  ...more,
});

const exported = () => new EvidenceReader([{ path: 'export.zip', bytes: zipOf(slackExport(4000)) }]);
const textsOf = (answer: ReturnType<EvidenceReader['answer']>) =>
  answer.reading.ok ? answer.reading.drafts.map((draft) => draft.text) : [answer.reading.reason];

describe('a chat export', () => {
  test('IMPORT-40 is recognised, counted, and handed over only as far as a board can hold it', () => {
    const answer = exported().answer(question());
    expect(answer).toMatchObject({ format: 'slack', total: 4000, chosen: 4000 });
    expect(answer.choices.channels).toHaveLength(12);
    expect(answer.reading.ok && answer.reading.drafts.length).toBe(3000);
  });

  test('IMPORT-41 is read once, however often it is chosen from', () => {
    const reader = exported();
    const told: number[] = [];
    reader.answer(question(), (share) => told.push(share));
    const before = told.length;
    expect(before).toBeGreaterThan(0);
    const some = reader.answer(question({ choice: { noise: 'keep', channels: ['prod-0'] } }), (share) =>
      told.push(share),
    );
    expect(told).toHaveLength(before);
    expect(some.chosen).toBe(334);
    reader.answer(question({ options: { team: 'shop' } }), (share) => told.push(share));
    expect(told.length).toBeGreaterThan(before);
  });

  test('IMPORT-42 taken a second time, it adds nothing and says so', () => {
    const reader = exported();
    const choice = { noise: 'fold', channels: ['prod-0', 'prod-3'] } as const;
    const first = reader.answer(question({ choice }));
    const keys = first.reading.ok ? first.reading.drafts.map((draft) => draft.key) : [];
    const again = reader.answer(question({ choice, imported: keys }));
    expect(again.chosen).toBe(0);
    expect(again.already).toBe(keys.length);
    expect(again.already).toBeGreaterThan(600);
    expect(first.folded).toBeGreaterThan(0);
  });
});

describe('a table', () => {
  const csv =
    'Started,Service,Note,By\n2024-03-01T21:00:00Z,db,writes lock up,priya\n2024-03-01T21:04:00Z,,failing over,\n';
  const reader = new EvidenceReader([{ path: 'rows.csv', text: csv }]);

  test('IMPORT-43 shows its columns, its first rows and the guess', () => {
    const { table } = reader.answer(question());
    expect(table?.columns).toEqual(['Started', 'Service', 'Note', 'By']);
    expect(table?.rows[0]).toEqual(['2024-03-01T21:00:00Z', 'db', 'writes lock up', 'priya']);
    expect(table?.mapping).toContainEqual({ target: 'text', from: ['Note'] });
  });

  test('IMPORT-44 is read as somebody says: renamed, joined, filled', () => {
    const mapping = [
      { target: 'time', from: ['Started'] },
      { target: 'text', from: ['Service', 'Note'] },
      { target: 'actor', from: ['By'], default: 'nobody named' },
    ] as const;
    const answer = reader.answer(question({ options: { mapping } }));
    expect(textsOf(answer)).toEqual(['db: writes lock up', 'failing over']);
    expect(answer.choices.actors.map(({ value }) => value)).toEqual(['nobody named', 'priya']);
  });

  test('IMPORT-45 without a known column for time it still shows them, so that somebody can say which', () => {
    const answer = new EvidenceReader([{ path: 'rows.csv', text: 'a,b\nfoo,bar\nbaz,qux\n' }]).answer(question());
    expect(answer.reading).toMatchObject({ ok: false, reason: 'no-columns' });
    expect(answer.table).toMatchObject({ columns: ['a', 'b'], mapping: [] });
  });
});

describe('written lines', () => {
  test('IMPORT-46 keep the lines each event was written in, whatever is chosen', () => {
    const text = '2024-03-01 21:00 UTC writes lock up\nERROR pool is empty\n2024-03-01 21:03 UTC failing over\n';
    const answer = new EvidenceReader([{ path: 'lines', text }]).answer(
      question({ choice: { noise: 'keep', words: 'lock' } }),
    );
    expect(textsOf(answer)).toEqual(['writes lock up ERROR pool is empty']);
    expect(answer.lines[1]).toBe('2024-03-01 21:00 UTC writes lock up\nERROR pool is empty');
  });

  test('IMPORT-47 are read in another format when somebody says so', () => {
    const text = 'time,what\n2024-03-01T21:00:00Z,writes lock up\n';
    const reader = new EvidenceReader([{ path: 'lines', text }]);
    expect(reader.answer(question()).format).toBe('table');
    expect(reader.answer(question({ format: 'pagerduty' }))).toMatchObject({
      format: 'pagerduty',
      reading: { ok: false, reason: 'bad-json' },
    });
  });

  test('IMPORT-48 what cannot be opened is refused with a reason each time it is asked', () => {
    const reader = new EvidenceReader([{ path: 'a.zip', bytes: zipOf({ 'a.txt': 'x' }).slice(0, 40) }]);
    for (let time = 0; time < 2; time++)
      expect(reader.answer(question()).reading).toMatchObject({ ok: false, reason: 'bad-zip' });
  });
});
