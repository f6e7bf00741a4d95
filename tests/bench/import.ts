/**
 * How long a Slack export of 100,000 messages takes from zip to drafts, in one thread, as in the browser's worker:
 * `node tests/bench/import.ts [messages]`. Prints one line of JSON.
 */
import { readEvidence } from 'shared/evidence/read.ts';
import { choicesIn, choose } from 'shared/evidence/choose.ts';
import { unpacked } from 'shared/evidence/slack/zip.ts';
import { zipOf } from '../support/zip.ts';
import { slackExport } from '../support/slack-export.ts';

const messages = Number(process.argv[2] ?? 100_000);
const bytes = zipOf(slackExport(messages));
const began = performance.now();
const opened = unpacked([{ path: 'export.zip', bytes }]);
if (!opened.ok) throw new Error(opened.reason);
const unzippedAt = performance.now();
const reading = readEvidence({ name: 'export.zip', files: opened.files }, { team: 'shop' });
if (!reading.ok) throw new Error(reading.reason);
const readAt = performance.now();
const choices = choicesIn(reading.drafts);
const chosen = choose(reading.drafts, { noise: 'fold', channels: ['prod-0'] }, new Set());
const chosenAt = performance.now();
process.stdout.write(
  `${JSON.stringify({
    messages,
    zipMegabytes: bytes.length / 1e6,
    drafts: reading.drafts.length,
    channels: choices.channels.length,
    chosen: chosen.drafts.length,
    unzipMs: Math.round(unzippedAt - began),
    readMs: Math.round(readAt - unzippedAt),
    chooseMs: Math.round(chosenAt - readAt),
  })}\n`,
);
