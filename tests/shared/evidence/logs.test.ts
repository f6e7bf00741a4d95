import { describe, expect, test } from 'vitest';
import { lines } from './reading.ts';
import { drafts, only, read, rows } from './sources.ts';

const asked = { zone: 'UTC', date: '2024-03-01' };

describe('log lines', () => {
  test.each([
    [
      'syslog, RFC 5424',
      '<34>1 2024-03-01T21:00:00.250Z db1 su 77 ID47 [x@1 a="]"] pool is empty',
      '2024-03-01T21:00:00.250Z su: pool is empty',
    ],
    [
      'syslog, RFC 3164',
      '<13>Mar  1 21:00:00 db1 sshd[77]: session opened',
      '2024-03-01T21:00:00Z sshd[77]: session opened',
    ],
    [
      'syslog with ISO time',
      '2024-03-01T22:00:00+01:00 db1 sshd[77]: session opened',
      '2024-03-01T21:00:00Z sshd[77]: session opened',
    ],
    [
      'the kernel',
      'Mar  1 21:00:00 db1 kernel: [   12.5] oom-killer invoked',
      '2024-03-01T21:00:00Z kernel: [ 12.5] oom-killer invoked',
    ],
    [
      'Apache',
      '[Fri Mar 01 21:00:00 2024] [error] worker in state 6',
      '2024-03-01T21:00:00Z [error] worker in state 6',
    ],
    [
      'Apache with microseconds',
      '[Fri Mar 01 21:00:00.250000 2024] [core:error] [pid 7] AH1',
      '2024-03-01T21:00:00.250Z [core:error] [pid 7] AH1',
    ],
    [
      'an access log',
      '192.0.2.1 - ana [01/Mar/2024:14:00:00 -0700] "GET / HTTP/1.1" 500 12',
      '2024-03-01T21:00:00Z 192.0.2.1 "GET / HTTP/1.1" 500 12',
    ],
    [
      'nginx',
      '2024/03/01 21:00:00 [error] 7#0: *1 upstream timed out',
      '2024-03-01T21:00:00Z [error] 7#0: *1 upstream timed out',
    ],
    [
      'log4j',
      '2024-03-01 21:00:00,250 - INFO  [main:Pool@77] - pool is empty',
      '2024-03-01T21:00:00.250Z INFO [main:Pool@77] - pool is empty',
    ],
    [
      'log4j, short',
      '24/03/01 21:00:00 WARN pool.Watch: pool is empty',
      '2024-03-01T21:00:00Z WARN pool.Watch: pool is empty',
    ],
    [
      'a level before its time',
      '[ERROR] 2024-03-01T21:00:00Z pool is empty',
      '2024-03-01T21:00:00Z [ERROR] pool is empty',
    ],
    ['logcat', '03-01 21:00:00.250  170  239 D Pool: empty', '2024-03-01T21:00:00.250Z 170 239 D Pool: empty'],
    ['klog', 'E0301 21:00:00.250000   77 pool.go:12] empty', '2024-03-01T21:00:00.250Z E 77 pool.go:12] empty'],
    [
      'logfmt',
      'time=2024-03-01T21:00:00Z level=warn msg="pool is \\"empty\\"" host=db1',
      '2024-03-01T21:00:00Z WARN pool is "empty"',
    ],
  ])('%s', (_, line, row) => {
    expect(rows(lines(line, line), asked)).toEqual([row, row]);
  });

  test('the host is where it was seen', () => {
    expect(drafts('Mar  1 21:00:00 db1 sshd[77]: opened', asked)[0]).toMatchObject({
      channel: 'db1',
      originalTime: 'Mar  1 21:00:00'.replace('  ', ' '),
    });
  });

  test('year and zone are asked for when the lines leave them out', () => {
    const text = lines('Jun 14 15:16:01 db1 sshd[1]: a', 'Jun 14 15:16:02 db1 sshd[1]: b');
    expect(read(text)).toMatchObject({ missing: ['zone', 'date'] });
    expect(rows(text, { zone: 'Europe/Berlin', date: '2005-06-14' })).toEqual([
      '2005-06-14T13:16:01Z sshd[1]: a',
      '2005-06-14T13:16:02Z sshd[1]: b',
    ]);
    expect(read('2024-03-01 21:00:00,250 INFO [x] a')).toMatchObject({ missing: ['zone'] });
  });

  test('a year ends between two lines', () => {
    expect(
      rows(lines('Dec 31 23:59:59 db1 x[1]: old', 'Jan  1 00:00:01 db1 x[1]: new'), {
        zone: 'UTC',
        date: '2023-12-31',
      }),
    ).toEqual(['2023-12-31T23:59:59Z x[1]: old', '2024-01-01T00:00:01Z x[1]: new']);
  });

  test('a stack trace stands below its line', () => {
    expect(
      only(
        lines(
          '2024-03-01 21:00:00,250 ERROR [main] failed to connect',
          'java.io.IOException: refused',
          '  at Pool.open(Pool.java:77)',
        ),
        asked,
      ),
    ).toMatchObject({
      excerpt: 'java.io.IOException: refused\n  at Pool.open(Pool.java:77)',
    });
  });

  test('the same line twice is two rows, and the same file again is the same rows', () => {
    const text = lines('Mar  1 21:00:00 db1 x[1]: again', 'Mar  1 21:00:00 db1 x[1]: again');
    const keys = drafts(text, asked).map((draft) => draft.key);
    expect(new Set(keys).size).toBe(2);
    expect(drafts(text).map((draft) => draft.key)).toEqual(keys);
  });

  test('notes with times stay notes, whatever their file is called', () => {
    const notes = lines('21:00 pool is empty', '21:05 priya restarts it');
    expect(read(notes, asked, { name: 'incident.log' }).drafts).toHaveLength(2);
  });
});
