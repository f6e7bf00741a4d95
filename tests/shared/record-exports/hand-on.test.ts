/** What goes on to other tools: as each of them reads it, and nothing of what they would make of a stray sign. */
import { handOn, issueOf } from 'shared/record-exports/hand-on.ts';
import { pieces, places } from 'shared/record-exports/pieces.ts';
import { takeHome } from 'shared/record-exports/take-home.ts';
import { writings } from 'shared/record-exports/writings.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { expect, test } from 'vitest';
import { smallRecord } from '../../support/frozen.ts';

const link = 'https://retro.example.org/r/abc/record';
const { livesAt: _, ...notKeptElsewhere } = smallRecord;
const record: FrozenRecord = {
  ...notKeptElsewhere,
  title: 'Queue *stalled*',
  learnings: [{ id: 'l', text: 'The search finds\nthe old one, see #12', at: 6 }],
  actions: [
    { id: 'x', text: 'Ask @ana to rename the [dashboard]', owner: 'Maren Holt', due: '2026-03-20', createdAt: 7 },
    { id: 'y', text: `Write down ${'how the queue drains '.repeat(12)}`.trim(), createdAt: 8 },
  ],
};

test('HANDON-01 action items for GitHub are a task list that calls nobody in and links no number', () => {
  const { text } = handOn(record, 'actions', 'github', link);
  expect(text).toBe(
    [
      '## Action items: Queue \\*stalled\\*',
      '',
      '- [ ] Ask @\u2060ana to rename the \\[dashboard\\] (who: Maren Holt, by Fri 20 Mar 2026)',
      `- [ ] ${record.actions[1]?.text}`,
      '',
      `From the retrospective “Queue \\*stalled\\*”. [The whole record](${link})`,
      '',
    ].join('\n'),
  );
  expect(handOn(record, 'learnings', 'github', link).text).toContain('- The search finds the old one, see #\u206012\n');
});

test('HANDON-02 Jira gets a list in its own markup, Confluence a table with who and by when', () => {
  const jira = handOn(record, 'actions', 'jira', link).text;
  expect(jira).toContain('h2. Action items: Queue \\*stalled\\*');
  expect(jira).toContain('* Ask @ana to rename the \\[dashboard\\] (who: Maren Holt, by Fri 20 Mar 2026)');
  expect(jira).toContain(`[The whole record|${link}]`);
  const rows = handOn(record, 'actions', 'confluence', link)
    .text.split('\n')
    .filter((row) => row.startsWith('|'));
  expect(rows).toEqual([
    '||Action item||Who||By||',
    '|Ask @ana to rename the \\[dashboard\\]|Maren Holt|Fri 20 Mar 2026|',
    `|${record.actions[1]?.text}| | |`,
  ]);
});

test('HANDON-03 a document editor gets formatted text, and plain text for editors that take none', () => {
  const { text, plain } = handOn(record, 'learnings', 'document', link);
  expect(text).toContain('The search finds the old one, see #12</li>');
  expect(text).not.toMatch(/<script|<style|src=/);
  expect(plain).toContain('- The search finds the old one');
});

test('HANDON-04 one action item is an issue: a title of one line, the whole text when it was shortened, and where it came from', () => {
  const [first, second] = record.actions;
  if (!first || !second) throw new Error('two are needed');
  expect(issueOf(record, first, 'github', link)).toBe(
    [
      'Ask @\u2060ana to rename the [dashboard]',
      '',
      'who: Maren Holt, by Fri 20 Mar 2026',
      '',
      `From the retrospective “Queue \\*stalled\\*”. [The whole record](${link})`,
      '',
    ].join('\n'),
  );
  const [title = '', blank, body] = issueOf(record, second, 'jira', link).split('\n');
  expect([title.length, title.at(-1), blank]).toEqual([expect.any(Number), '…', '']);
  expect(title.length).toBeLessThanOrEqual(120);
  expect(body).toBe(second.text);
});

test('HANDON-05 with roles, no piece in any language names anybody', () => {
  const roles = withRoles(record);
  for (const piece of pieces) {
    for (const place of places) {
      const { text, plain = '' } = handOn(roles, piece, place, link);
      expect(text + plain).not.toMatch(/Ana|Sousa|Maren|Holt|@\u2060?ana/);
    }
  }
});

test('HANDON-06 a take-home holds what concerned the team: its events with notes and views, its action items, all learnings', () => {
  const team = { name: 'Storage', events: new Set(['e1']), actions: new Set(['x']) };
  const { text, plain } = takeHome(withRoles(record), team, 'document', link);
  expect(text).toContain('<h2>For Storage: Queue *stalled*</h2>');
  for (const said of ['What concerned us', 'Two dashboards.', 'participant A: “Flat from home”', 'rename the']) {
    expect(plain).toContain(said);
  }
  expect(plain).not.toContain('how the queue drains');
  expect(plain).not.toMatch(/Ana|Maren/);
  const other = takeHome(record, { name: 'Web', events: new Set(), actions: new Set() }, 'markdown', link).text;
  expect(other).not.toContain('What concerned us');
  expect(other).toContain('What the room learned');
});

test('HANDON-10 the link leads to where the record is kept, when somebody said where', () => {
  const kept = { ...record, livesAt: 'https://wiki.example.org/retro/4711' };
  expect(handOn(kept, 'learnings', 'jira', link).text).toContain(
    '[The whole record|https://wiki.example.org/retro/4711]',
  );
  const stray = { ...record, livesAt: 'javascript:alert(1)' };
  expect(handOn(stray, 'learnings', 'jira', link).text).toContain(`[The whole record|${link}]`);
  // Neither here nor there: then there is no link at all, in any writing.
  for (const place of places)
    expect(handOn(stray, 'learnings', place, 'javascript:alert(1)').text).not.toContain('javascript:');
  const linked = [{ type: 'paragraph', inlines: [{ text: 'x', link: 'javascript:alert(1)' }] }] as const;
  for (const writing of [writings.wiki, writings.html]) expect(writing.prose(linked)).not.toContain('javascript:');
});
