/** Templates: those that come with it, a team's own as Markdown, and changing one under a record that was begun. */
import { applyTemplate, templateOf } from 'shared/documents/record-template.ts';
import { fill, putPart, readOutline, readSections, sectionText, writeSection } from 'shared/documents/record.ts';
import { readProse } from 'shared/documents/prose.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { partsOf, laidOut } from 'shared/retro/record.ts';
import { blank, classic, howWeGotHere, retrospective, templates } from 'shared/retro/record-templates.ts';
import { paragraph, plainText } from 'shared/retro/prose.ts';
import { readTemplate, templateToMarkdown } from 'shared/retro/template-markdown.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const own = `# Our record

## What happened
> Tell it as a story,
> from before it began.

Starts with a *line* of ours.

{{timeline}}

- and a point after it

## Learned
{{learnings}}
{{ questions }}
`;

function ids(): () => string {
  let n = 0;
  return () => `x${n++}`;
}

function read(markdown: string) {
  return readTemplate(markdown, 'own', 'Own', '');
}

function begun(): Y.Doc {
  const doc = new Y.Doc();
  fill(doc, laidOut(retrospective, ids()));
  return doc;
}

const titles = (doc: Y.Doc) => readSections(doc).map(({ title }) => title);
const kindsIn = (doc: Y.Doc, section: string) => partsOf(section, readOutline(doc)).map(({ kind }) => kind);

test('TEMPLATE-01 no template speaks of a root cause, and the timeline is in each but the blank one', () => {
  const text = JSON.stringify(templates);
  expect(text).not.toMatch(/root cause|human error|mistake|failure of/i);
  for (const template of [retrospective, howWeGotHere, classic]) {
    expect(JSON.stringify(template.sections)).toContain('"live":"timeline"');
  }
  expect(classic.sections.map(({ title }) => title)).toContain('Contributing factors');
});

test('TEMPLATE-02 Markdown becomes sections with hints, live blocks and text, in their order', () => {
  const answer = read(own);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  expect(answer.template.name).toBe('Our record');
  const [first, second] = answer.template.sections;
  expect(first).toMatchObject({ title: 'What happened', hint: 'Tell it as a story, from before it began.' });
  expect(first?.parts.map((part) => ('live' in part ? part.live : plainText(part.text)))).toEqual([
    'Starts with a line of ours.',
    'timeline',
    'and a point after it',
  ]);
  expect(second?.parts).toEqual([{ live: 'learnings' }, { live: 'questions' }]);
  const doc = new Y.Doc();
  fill(doc, laidOut(answer.template, ids()));
  const home = readSections(doc)[0]?.id ?? '';
  const parts = partsOf(home, readOutline(doc));
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'timeline', 'text']);
  expect(parts.map(({ id }) => plainText(readProse(sectionText(doc, id))))).toEqual([
    'Starts with a line of ours.',
    '',
    'and a point after it',
  ]);
});

test('TEMPLATE-03 every fault is told with its line, all at once', () => {
  const faulty = ['words first', '## ', '', '{{timelime}}', 'see {{timeline}} here', '```', '{{not read}}', '```'];
  const answer = read(faulty.join('\n'));
  expect(answer).toEqual({
    ok: false,
    errors: [
      { line: 1, fault: 'before-first-section' },
      { line: 2, fault: 'no-title' },
      { line: 4, fault: 'unknown-placeholder', what: 'timelime' },
      { line: 5, fault: 'placeholder-inside', what: '{{timeline}}' },
    ],
  });
  expect(read('')).toEqual({ ok: false, errors: [{ line: 1, fault: 'no-section' }] });
  expect(read('x'.repeat(100_001))).toMatchObject({ errors: [{ fault: 'too-long' }] });
});

test('TEMPLATE-04 a template written as Markdown is read back the same', () => {
  for (const template of templates) {
    const answer = read(templateToMarkdown(template));
    expect(answer.ok && answer.template.sections).toEqual(template.sections);
  }
});

test('TEMPLATE-05 another template keeps every word that was written, and its blocks', () => {
  const doc = begun();
  doc.transact(() => {
    writeProse(sectionText(doc, 'summary'), [paragraph('Half an hour away.')]);
    writeProse(sectionText(doc, 'helped'), [paragraph('The snapshot.')]);
  });
  applyTemplate(doc, classic, ids());
  expect(titles(doc).slice(0, 3)).toEqual(['Summary', 'Impact', 'Contributing factors']);
  expect(titles(doc).at(-1)).toBe('What helped');
  expect(titles(doc)).not.toContain('Description');
  expect(plainText(readProse(sectionText(doc, 'summary')))).toBe('Half an hour away.');
  expect(kindsIn(doc, 'timeline')).toEqual(['timeline', 'text']);
  // Blocks of sections that went are gone with them.
  const sections = new Set(readSections(doc).map(({ id }) => id));
  expect(readOutline(doc).parts.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test('TEMPLATE-06 changing the template is taken back as a whole', () => {
  const doc = begun();
  writeSection(doc, 'byteam', { title: 'By team', order: 3.5 });
  putPart(doc, 'b1', { section: 'byteam', kind: 'shaped', order: -1 });
  const before = JSON.stringify([doc.getMap('sections').toJSON(), doc.getMap('parts').toJSON()]);
  const back = applyTemplate(doc, blank, ids());
  expect(titles(doc)).toEqual(['Summary']);
  back();
  expect(titles(doc)).toContain('By team');
  expect(JSON.parse(JSON.stringify([doc.getMap('sections').toJSON(), doc.getMap('parts').toJSON()]))).toEqual(
    JSON.parse(before),
  );
});

test('TEMPLATE-07 a record’s own sections become a template without a word of it', () => {
  const doc = begun();
  doc.transact(() => writeProse(sectionText(doc, 'summary'), [paragraph('Half an hour away.')]));
  writeSection(doc, 'byteam', { title: 'By team', order: 99 });
  const markdown = templateToMarkdown(templateOf(doc, 'Ours'));
  expect(markdown).not.toContain('Half an hour');
  const answer = read(markdown);
  expect(answer.ok && answer.template.sections.map(({ title }) => title)).toEqual(titles(doc));
});
