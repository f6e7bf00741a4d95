/** What an export holds beside names is chosen where it is made: of the record as it stands, and of every revision. */
import { chosen } from 'shared/record-exports/choices.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import { fromJson } from 'shared/record-exports/json.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { expect, test } from 'vitest';
import { smallRecord } from '../../support/frozen.ts';

const time = { text: '23:26', at: '2026-03-02T22:26:00.000Z' };

const record: FrozenRecord = {
  ...smallRecord,
  sections: [
    {
      id: 'timeline',
      title: 'Timeline',
      prose: [
        {
          type: 'list',
          ordered: false,
          entries: [
            [
              {
                type: 'paragraph',
                inlines: [
                  { ...time, link: 'https://graphs.example/p99' },
                  { text: ' latency rises' },
                  { text: ' ' },
                  { text: 'the alert', link: 'https://alerts.example/1' },
                ],
              },
            ],
          ],
        },
        { type: 'paragraph', inlines: [{ text: 'see ' }, { text: 'the wiki', link: 'https://wiki.example/a' }] },
      ],
    },
  ],
  events: smallRecord.events.map((event) => ({
    ...event,
    sources: [...event.sources, { kind: 'link', url: 'https://alerts.example/1', label: 'the alert' }],
  })),
};

const markdown = (choices: Parameters<typeof chosen>[1]) => exportForms.markdown.write(chosen(record, choices));

test('EXPORT-20 times are told in a second zone, with the day where it is another', () => {
  expect(markdown({ links: true, zone: 'UTC' })).toContain(
    '[23:26 (22:26 UTC)](https://graphs.example/p99) latency rises',
  );
  expect(markdown({ links: true, zone: 'Asia/Tokyo' })).toContain('[23:26 (3 Mar 07:26 GMT+9)]');
  expect(markdown({ links: true, zone: 'Europe/Paris' })).toContain('[23:26](');
  expect(exportForms.html.write(chosen(withRoles(record), { links: true, zone: 'UTC' }))).toContain(
    '23:26 (22:26 UTC)',
  );
});

test('EXPORT-21 without source links every word stays but what named a further source, and other links stay', () => {
  const text = markdown({ links: false });
  expect(text).toContain('- 23:26 latency rises\n');
  expect(text).toContain('[the wiki](https://wiki.example/a)');
  for (const form of Object.values(exportForms)) {
    expect(form.write(chosen(record, { links: false }))).not.toMatch(/graphs\.example\/p99|alerts\.example/);
  }
});

test('EXPORT-22 the whole record as JSON keeps to its schema whatever was chosen, and reads back in', () => {
  for (const choices of [{ links: true }, { links: false, zone: 'UTC' }]) {
    expect(fromJson(exportForms.json.write(chosen(record, choices)))).toMatchObject({ ok: true });
  }
});
