import { describe, expect, test } from 'vitest';
import { lines, rows } from './reading.ts';

const timeline = lines('## Timeline', '', '- 10:32 the alert fires', '- 10:40 Ana rolls back', '');
const two = ['2024-03-01T10:32Z the alert fires', '2024-03-01T10:40Z Ana rolls back'];

describe('what is no event', () => {
  test.each([
    ['a fence', '```\n2024-03-01 11:00:00 INFO started\n```'],
    ['indented code', 'The log:\n\n    11:00:00 INFO started\n    11:00:01 INFO ready\n'],
    ['a quote', '> 11:00 we will look into it'],
    ['prose', 'At 11:00 UTC we saw it again, and around 11:05 it was gone.'],
    [
      'prose that breaks before a clock',
      'The node came back and was restarted at\n11:00 UTC because of the disk, at\n11:10 UTC again.',
    ],
    [
      'addresses and versions',
      '- see https://graph.example/?from=11:00:00\n- release 11.00.2 and v2.14.30\n- port 10.0.0.1:8080',
    ],
    ['durations and ratios', '- 2:30 minutes of downtime\n- a 4:1 ratio'],
    ['a comment', '<!-- - 11:00 describe what happened -->'],
    ['action items', '## Action items\n\n- 2024-05-01: add an alert\n- [ ] 11:00 call the vendor'],
    ['lessons', '## Lessons learned\n- 11:00 is a bad time to deploy'],
    ['a summary that repeats', '## Summary\n- 10:32 – 10:40: nothing works'],
    ['bookkeeping', '**Date:** 2024-03-02 09:00 UTC\n**Last updated:** 2024-03-04 10:00 UTC'],
    [
      'templates',
      '- HH:MM — what happened\n- YYYY-MM-DD HH:MM: …\n- 11:00 <description>\n- 11:05 {{ event }}\n- 11:10',
    ],
    ['reference targets and footnotes', '[a]: https://x.example/11:00\n\n[^1]: 11:00 was a guess'],
  ])('%s', (_name, text) => {
    expect(rows(`${timeline}\nAfter it:\n\n${text}\n`)).toEqual(two);
    expect(rows(`${text}\n\n${timeline}`)).toEqual(two);
  });

  test('sections beside the timeline count where nothing is called a timeline', () => {
    expect(rows('## Detection\n- 10:32 the alert fires\n## Resolution\n- 10:40 Ana rolls back')).toEqual(two);
    expect(rows('## Actions\n- 10:32 the alert fires\n- 10:40 Ana rolls back')).toEqual(two);
  });

  test('an empty row of a table is a template', () => {
    expect(rows('| Time | Event |\n|---|---|\n| 10:32 | the alert fires |\n| | |\n| HH:MM | resolved |')).toEqual([
      two[0],
    ]);
  });

  test('an item without a time among timed ones is a row that needs a time', () => {
    expect(rows('- 10:32 the alert fires\n- nobody notices\n- 10:40 Ana rolls back')).toEqual([
      two[0],
      '- nobody notices',
      two[1],
    ]);
    expect(rows('- one thing\n- another\n- 10:40 Ana rolls back')).toEqual([two[1]]);
  });
});
