/** docs/BENCHMARKS.md, written by the bench itself; what a person has to say about it stands in notes.md. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../plan.ts';
import { serverNames, titles } from '../peers/anchors.ts';
import type { ServerProfile } from '../trials/profile.ts';
import { isBusy, machineFacts, type Moment } from './machine.ts';
import { file, keepOther } from './parts.ts';
import { figureTable, verdictTable, verdicts, type Verdict } from './table.ts';

export interface Measured {
  readonly outcomes: readonly Outcome[];
  readonly profiles: readonly ServerProfile[];
  readonly before: Moment;
  readonly after: Moment;
  readonly quick: boolean;
  readonly reps: number;
}

const notes = fileURLToPath(new URL('../notes.md', import.meta.url));

/** Returns where it was written, and how many targets were met. */
export function writeReport(measured: Measured): { file: string; met: number; all: number } {
  const found = verdicts(measured.outcomes);
  keepOther('server', report(measured, found));
  return { file, met: found.filter(({ met }) => met).length, all: found.length };
}

function report({ outcomes, profiles, before, after, quick, reps }: Measured, found: readonly Verdict[]): string[] {
  const missed = found.filter(({ met }) => !met);
  return [
    '# Benchmarks of the room server',
    '',
    'Written by `npm run bench`. Every server runs alone on one core, the load on another; servers take turns within each repetition, and ratios are formed within one. Guard, rights and durable log of ours are on; people come in over HTTP and speak with their cookies.',
    '',
    ...(quick ? ['**A quick run, to see that the bench works: its figures decide nothing.**', ''] : []),
    ...(isBusy(before)
      ? ['**Other programs used the cores meanwhile: CPU ratios stand, latencies and maxima are too harsh.**', '']
      : []),
    ...machineFacts(before, after).map((fact) => `- ${fact}`),
    `- ${serverNames
      .slice(1)
      .map((name) => titles[name])
      .join('; ')}`,
    `- ${reps} ${reps === 1 ? 'repetition' : 'repetitions'}`,
    '',
    `## Targets: ${found.length - missed.length} of ${found.length} met`,
    '',
    ...verdictTable(found),
    '',
    'Loads are `rooms × clients`. *Saturation*: so many edits that the deliveries named arrive each second. *Meeting*: up to 30 people a room type three pieces a second and move their caret twice. *Most*: ours runs with a faster clock here, because its limit of 60 messages a second and connection would end thirty typists at 52,000 deliveries; everywhere else that limit stands.',
    '',
    '## Figures, medians',
    '',
    ...figureTable(outcomes),
    '',
    ...profiles.flatMap(profileSection),
    ...failures(outcomes),
    readFileSync(notes, 'utf8').trim(),
  ];
}

function profileSection({ load, mainShare, compilersShare, parts, functions }: ServerProfile): string[] {
  return [
    `## Where our time goes: ${load}`,
    '',
    `${percent(mainShare)} of the CPU is the main thread's, ${percent(compilersShare)} goes into compiling what runs often, the rest is the storage thread's. Of the main thread, self time by the clock, so that whatever wakes the storage thread is charged with what that one does meanwhile on the same core:`,
    '',
    `- by part: ${list(parts)}`,
    `- by function: ${list(functions)}`,
    '',
  ];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function list(shares: ServerProfile['parts']): string {
  return shares
    .slice(0, 8)
    .map(({ name, share }) => `${name} ${percent(share)}`)
    .join(' · ');
}

function failures(outcomes: readonly Outcome[]): string[] {
  const lines = outcomes.flatMap((outcome) =>
    outcome.ok ? [] : [`- ${outcome.trial}, ${titles[outcome.server]}: ${outcome.reason.split('\n')[0]}`],
  );
  return lines.length === 0 ? [] : ['## Runs without a result', '', ...new Set(lines), ''];
}
