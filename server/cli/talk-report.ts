/** Talk time as `second-story talk` prints it: one JSON object, or a table for a person. */
import type { TalkSummary } from 'shared/talk/summary.ts';
import type { Spoken } from './talk-input.ts';

export function asJson(file: string, { format, spans }: Pick<Spoken, 'format' | 'spans'>, talk: TalkSummary) {
  return {
    file,
    format,
    spans: spans.length,
    window: { fromSeconds: s(talk.window[0]), untilSeconds: s(talk.window[1]) },
    talkSeconds: s(talk.said),
    anybodySeconds: s(talk.anybody),
    overlapSeconds: s(talk.overlap),
    longestSilenceSeconds: s(talk.longestSilence),
    gini: round(talk.gini),
    coverage: {
      measured: talk.people.filter(({ talked }) => talked > 0).length,
      expected: talk.people.length,
      namedShare: round(1 - talk.unattributed.share),
    },
    unattributed: {
      seconds: s(talk.unattributed.talked),
      share: round(talk.unattributed.share),
      spans: talk.unattributed.spans,
    },
    people: talk.people.map((each) => ({
      name: each.person,
      seconds: s(each.talked),
      share: round(each.share),
      turns: each.turns,
      longestTurnSeconds: s(each.longestTurn),
      longestSpanSeconds: s(each.longestSpan),
      longestAbsenceSeconds: s(each.longestAbsence),
    })),
  };
}

export function asTable(talk: TalkSummary): string {
  const rows = talk.people.map((each) => [
    each.person.replace(/\p{Cc}/gu, ' '),
    clock(each.talked),
    `${(each.share * 100).toFixed(1)} %`,
    String(each.turns),
    clock(each.longestTurn),
    clock(each.longestAbsence),
  ]);
  const table = [['', 'talk', 'share', 'turns', 'longest turn', 'longest absence'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
  );
  const { unattributed, people } = talk;
  const heard = people.filter(({ talked }) => talked > 0).length;
  return [
    ...lines.map((line) => line.trimEnd()),
    '',
    `Nobody’s: ${clock(unattributed.talked)}, ${(unattributed.share * 100).toFixed(1)} % of all talk`,
    `Spread (Gini): ${talk.gini.toFixed(3)}   Spoke: ${heard} of ${people.length}`,
    '',
  ].join('\n');
}

function clock(length: number): string {
  const seconds = Math.round(length / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function s(length: number): number {
  return Math.round(length) / 1000;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
