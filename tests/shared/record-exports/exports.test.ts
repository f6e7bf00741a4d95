/** What leaves the room, form by form, on one small record that holds one of everything. */
import { actionsToCsv, eventsToCsv } from 'shared/record-exports/csv.ts';
import { exportFormats } from 'shared/record-exports/format-names.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import { toHtml, toRichText } from 'shared/record-exports/html.ts';
import { fromJson, toJson } from 'shared/record-exports/json.ts';
import { toMarkdown } from 'shared/record-exports/markdown.ts';
import { toWiki } from 'shared/record-exports/wiki.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { expect, test } from 'vitest';
import { smallRecord } from '../../support/frozen.ts';

test('EXPORT-01 Markdown holds every written section, and none that is empty', () => {
  const markdown = toMarkdown(smallRecord);
  expect(markdown).toContain('# Checkout was slow \\<again\\>\n\nTimes in Europe/Berlin. Incident: ');
  expect(markdown).toContain('**Ana Sousa** saw [four seconds](https://graphs.example/p99?a=1&b=2).');
  expect(markdown).toContain('- *11:05 restart*\n\n  1. `kubectl`');
  expect(markdown).not.toContain('Impact');
});

test('EXPORT-02 the one-file page asks nobody for anything and runs nothing', () => {
  const html = toHtml(smallRecord);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|<img|<link|@import|url\(|\ssrc=|\son\w+=|javascript:/i);
  expect(html).toContain('<h1>Checkout was slow &lt;again&gt;</h1>');
  expect(html).toContain('<a href="https://graphs.example/p99?a=1&amp;b=2" rel="noreferrer">four seconds</a>');
  expect(html).toContain('<p>click</p>');
  expect(html).toContain('<pre><code>if (a &lt; b) {}</code></pre>');
  expect(html).toContain('@media print');
  expect(html).not.toContain('Impact');
});

test('EXPORT-03 rich text is the page without the page around it', () => {
  expect(toRichText(smallRecord)).not.toMatch(/<html|<style|<body/);
  expect(toHtml(smallRecord)).toContain(toRichText(smallRecord));
});

test('EXPORT-04 CSV keeps one row an event, and no spreadsheet runs a cell', () => {
  expect(eventsToCsv(smallRecord)).toBe(
    'at,until,time,zone,precision,kind,text,tags,actors,lanes,sources\r\n' +
      '2026-03-02T10:00:00.000Z,2026-03-02T10:10:00.000Z,11:00,Europe/Berlin,minute,alert,' +
      '"\'=HYPERLINK(""https://x.example"",""latency"")",dead-end; surprise,Ana Sousa; @bot,web,https://graphs.example/p99\r\n',
  );
  expect(actionsToCsv(smallRecord)).toBe('text,owner,due\r\n"\'+Rename the dashboard, soon",\'@maren,2026-03-20\r\n');
});

test('EXPORT-05 JSON read back equals what was written', () => {
  expect(fromJson(toJson(smallRecord))).toEqual({ ok: true, record: smallRecord });
  expect(fromJson(toJson(withRoles(smallRecord)))).toEqual({ ok: true, record: withRoles(smallRecord) });
});

test('EXPORT-06 JSON that is not ours is refused, and where it departs is named', () => {
  expect(fromJson('{')).toEqual({ ok: false, at: '' });
  const [event] = smallRecord.events;
  const strange = { ...smallRecord, events: [{ ...event, kind: 'blame' }] };
  expect(fromJson(JSON.stringify(strange))).toEqual({ ok: false, at: 'events.0.kind' });
  expect(fromJson(JSON.stringify({ ...smallRecord, talk: [] }))).toEqual({ ok: false, at: 'talk' });
  expect(fromJson(JSON.stringify({ ...smallRecord, version: 2 }))).toEqual({ ok: false, at: 'version' });
});

test('EXPORT-07 wiki markup keeps headings, lists, links and code, and text stays text', () => {
  const wiki = toWiki(smallRecord);
  expect(wiki).toContain('h2. Timeline\n\nh3. Monday\n\n* 11:00 latency rises\n* _11:05 restart_\n*# {{kubectl}}');
  expect(wiki).toContain('*Ana Sousa* saw [four seconds|https://graphs.example/p99?a=1&b=2].');
  expect(wiki).toContain('{quote}\nIt was \\*flat\\* from home.\n{quote}');
  expect(wiki).toContain('{noformat}\nif (a < b) {}\n{noformat}');
});

test.each(exportFormats)('EXPORT-08 %s names nobody when roles are shown', (format) => {
  expect(exportForms[format].write(withRoles(smallRecord))).not.toMatch(/Ana|Sousa|Maren|Holt/i);
});

test('EXPORT-12 every text says who was there and where it lives, roles for names, and no unsafe address', () => {
  const forms = ['markdown', 'html', 'rich', 'wiki'] as const;
  for (const form of forms) {
    const text = exportForms[form].write(smallRecord);
    expect(text).toContain('Maren Holt, Ana Sousa');
    expect(text).toMatch(/https:\/\/wiki\.example\/retro\\?_42/);
    expect(exportForms[form].write(withRoles(smallRecord))).toContain('the facilitator, participant A');
  }
  expect(toMarkdown(smallRecord)).toContain('](https://wiki.example/retro_42)');
  expect(toMarkdown({ ...smallRecord, livesAt: 'javascript:alert(1)' })).not.toContain('Kept at');
  // An address that names somebody leads nowhere with a role in its place.
  expect(withRoles({ ...smallRecord, livesAt: 'https://wiki.example/~asousa' })).not.toHaveProperty('livesAt');
});

test('EXPORT-13 what several people said of one moment stands side by side on the page', () => {
  const said = (text: string) => ({
    type: 'quote' as const,
    blocks: [{ type: 'paragraph' as const, inlines: [{ text }] }],
  });
  const record = {
    ...smallRecord,
    sections: [
      {
        id: 'p',
        title: 'Differing',
        prose: [said('flat'), said('steep'), { type: 'code' as const, text: 'x' }, said('alone')],
      },
    ],
  };
  expect(toHtml(record)).toMatch(
    /<div class="beside">\n<blockquote><p>flat<\/p><\/blockquote>\n<blockquote><p>steep<\/p><\/blockquote>\n<\/div>/,
  );
  expect(toHtml(record).match(/class="beside"/g)).toHaveLength(1);
});
