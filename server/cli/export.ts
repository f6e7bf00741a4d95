/** `export`: lists the retros of a data folder, or prints the record of one, while the server runs or not. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isFilled } from 'shared/documents/record.ts';
import { readStage } from 'shared/documents/stage.ts';
import { chosen, type ExportChoices } from 'shared/record-exports/choices.ts';
import { exportFormats, type ExportFormat } from 'shared/record-exports/format-names.ts';
import { exportForms } from 'shared/record-exports/formats.ts';
import type { FrozenRecord } from 'shared/retro/frozen.ts';
import { withRoles } from 'shared/retro/frozen-roles.ts';
import { isZone } from 'shared/retro/times.ts';
import { standing } from 'shared/retro/phases.ts';
import { carriedIds, newId, serverKey } from '../auth/secrets.ts';
import { unmetered } from '../rooms/meter.ts';
import { Registry } from '../rooms/registry.ts';
import { Room } from '../rooms/room.ts';
import { freeze } from '../rooms/steward/revisions.ts';
import { revisionKey } from '../archive/keep.ts';
import { openSnapshot } from '../storage/snapshot.ts';
import type { Storage } from '../storage/storage.ts';
import type { Terminal } from './command.ts';

const help = `second-story export [RETRO] [--format FORMAT] [--revision N] [--names] [--zone ZONE] [--no-links] [--data FOLDER] [--json]

Without RETRO: the retros of the folder. With it: its record as it stands, or a published revision of it.

  --format    ${exportFormats.join(', ')}; markdown when it is left out
  --revision  number of a published revision
  --names     keeps people's names; without it they become roles
  --zone      a second IANA zone in which times are told, like Asia/Tokyo
  --no-links  leaves links to the sources of events out
  --data      the data folder (./data)
  --json      wraps Markdown as {title, markdown}, and a list as an array

Reads a snapshot and writes nothing, so the server may go on running. Exit codes: 0 done, 1 no such record, 64 wrong use.
`;

interface Wish {
  readonly format: ExportFormat;
  readonly revision: number | undefined;
  readonly names: boolean;
  readonly choices: ExportChoices;
  readonly json: boolean;
}

export async function runExport(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = readArguments(args);
  if ('help' in read) {
    terminal.out(help);
    return 0;
  }
  if ('wrong' in read) {
    terminal.err(`second-story export: ${read.wrong} See --help.\n`);
    return 64;
  }
  let storage: Storage | undefined;
  try {
    storage = openSnapshot(resolve(terminal.cwd, read.data));
    if (read.retro === undefined) return await list(storage, read.wish, terminal);
    return await print(storage, read.retro, read.wish, terminal);
  } catch (error) {
    terminal.err(`second-story export: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await storage?.close();
  }
}

type Read =
  | { readonly help: true }
  | { readonly wrong: string }
  | { readonly data: string; readonly retro: string | undefined; readonly wish: Wish };

function readArguments(args: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: './data' },
        format: { type: 'string', default: 'markdown' },
        revision: { type: 'string' },
        names: { type: 'boolean', default: false },
        zone: { type: 'string' },
        'no-links': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return { help: true };
    const [retro, ...others] = positionals;
    const format = exportFormats.find((each) => each === values.format);
    if (others.length > 0) return { wrong: 'name one retro.' };
    if (!format) return { wrong: `there is no format "${values.format}".` };
    if (values.revision !== undefined && !/^[1-9]\d{0,5}$/.test(values.revision)) {
      return { wrong: 'a revision has a number, from 1.' };
    }
    const { zone } = values;
    if (zone !== undefined && !isZone(zone)) return { wrong: `there is no zone "${zone}".` };
    const choices = { links: !values['no-links'], ...(zone === undefined ? {} : { zone }) };
    const revision = values.revision === undefined ? undefined : Number(values.revision);
    return { data: values.data, retro, wish: { format, revision, names: values.names, choices, json: values.json } };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

/** Of each retro only what everybody sees of it is read. */
async function list(storage: Storage, { json }: Wish, terminal: Terminal): Promise<number> {
  const all: { id: string; title: string; phase: string }[] = [];
  for (const [id] of await storage.list('retros', '')) {
    const room = new Room('stage', undefined, `${id}/stage`, await storage.load(`${id}/stage`));
    const { about, phases } = readStage(room.doc);
    all.push({ id, title: about.title, phase: standing(phases).phase });
    room.destroy();
  }
  const table = all.map((each) => `${each.id}  ${each.phase.padEnd(12)} ${each.title}\n`).join('');
  terminal.out(json ? `${JSON.stringify(all)}\n` : table);
  return 0;
}

async function print(storage: Storage, id: string, wish: Wish, terminal: Terminal): Promise<number> {
  const found = await (wish.revision === undefined
    ? standingRecord(storage, id, terminal)
    : published(storage, id, wish.revision));
  if ('why' in found) {
    terminal.err(`second-story export: the retro "${id}" ${found.why}.\n`);
    return 1;
  }
  const record = chosen(wish.names ? found.record : withRoles(found.record), wish.choices);
  const text = exportForms[wish.format].write(record);
  const isWrapped = wish.json && wish.format === 'markdown';
  terminal.out(isWrapped ? `${JSON.stringify({ title: record.title, markdown: text })}\n` : text);
  return 0;
}

type Found = { readonly record: FrozenRecord } | { readonly why: string };

const absent = { why: 'is not in this folder' };

async function published(storage: Storage, id: string, n: number): Promise<Found> {
  const row = await storage.get('revisions', revisionKey(id, n));
  if (row) return { record: row.record };
  return (await storage.get('retros', id)) ? { why: `has no revision ${n}` } : absent;
}

async function standingRecord(storage: Storage, id: string, { now }: Terminal): Promise<Found> {
  const registry = new Registry({
    storage,
    now,
    newId,
    chance: Math.random,
    carriedId: carriedIds(await serverKey(storage)),
    talk: true,
    log: { warn: () => undefined },
    meter: unmetered,
  });
  try {
    const retro = await registry.retro(id);
    if (!retro) return absent;
    if (!isFilled(retro.doc('record'))) return { why: 'has no record yet: it begins after the meeting' };
    return { record: freeze(retro) };
  } finally {
    await registry.close();
  }
}
