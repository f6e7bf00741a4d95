/** Each fault in its short version; `npm run chaos` plays them whole. FAULT-*. */
import { expect, test } from 'vitest';
import { cases } from './cases.ts';
import { play } from './play.ts';
import { actsOf, earlyAcknowledgements, sentBeforeSynced } from './syscalls.ts';

const seed = 20_260_301;

test.each(cases.filter(({ name }) => name !== 'trace'))(
  '$rule $name: $what',
  async (each) => {
    await play(each, { seed, short: true, say: () => undefined });
  },
  60_000,
);

function found(lines: readonly string[]) {
  return {
    ...sentBeforeSynced(actsOf(lines), ['lantern-1']),
    acknowledgements: earlyAcknowledgements(actsOf(lines), ['lantern-1']),
  };
}

test('FAULT-14 trace: what left before its sync came back is found, also when calls overlap', () => {
  const log = '77  pwrite64(20</d/second-story.sqlite-wal>, "..lantern-1..", 4096, 0) = 4096';
  const begun = '77  fdatasync(20</d/second-story.sqlite-wal> <unfinished ...>';
  const back = '77  <... fdatasync resumed>) = 0';
  const sent = '76  write(31<TCP:[127.0.0.1:4321->127.0.0.1:5]>, "\\202\\17..lantern-1..", 17) = 17';
  const acknowledged =
    '76  writev(31<TCP:[127.0.0.1:4321->127.0.0.1:5]>, [{iov_base="\\202\\2y\\1", iov_len=4}], 1) = 4';
  const [none, all] = [
    { early: 0, all: 1 },
    { early: 1, all: 1 },
  ];
  const whole = { stored: 1, sent: 1 };
  expect(found([log, begun, back, sent, acknowledged])).toEqual({ ...whole, early: [], acknowledgements: none });
  expect(found([log, begun, sent, acknowledged, back])).toEqual({
    ...whole,
    early: ['lantern-1'],
    acknowledgements: all,
  });
  const failed = back.replace('= 0', '= -1 EIO (Input/output error)');
  expect(found([log, begun, failed, sent, acknowledged]).early).toEqual(['lantern-1']);
});
