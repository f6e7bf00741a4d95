/**
 * A Slack export, unpacked: a folder for each channel with a file for each day, users.json and channels.json beside
 * them. The day in a file's name follows the exporter's zone and is never read; a message carries its own time.
 */
import type { Assumption } from '../draft.ts';
import { type EvidenceFile, isClutter, isPacked, pathParts, textOf } from '../files.ts';
import { type Findings, type Refused, refuse } from '../machine/finding.ts';
import { type Json, isList, isObject, listAt, wordsAt } from '../machine/json.ts';
import { readJson } from '../machine/json-text.ts';
import { Conversations } from './conversation.ts';
import { isStamp } from './message.ts';
import { isSlackdump } from './slackdump.ts';

const channelLists = /^(?:channels|groups|dms|mpims)\.json$/i;
const lists = /^(?:users|org_users|channels|groups|dms|mpims)\.json$/i;

export function isSlackExport(paths: readonly string[]): boolean {
  const names = paths.filter((path) => !isClutter(path)).map(pathParts);
  const hasList = names.some((parts) => /^(?:users|channels)\.json$/i.test(parts.at(-1) ?? ''));
  const days = names.filter((parts) => parts.length > 1 && /^\d{4}-\d{2}-\d{2}\.json$/.test(parts.at(-1) ?? ''));
  return days.length > 0 && (hasList || days.length > 1);
}

/** @param tell how far it is, 0 to 1 */
export function readSlackExport(
  files: readonly EvidenceFile[],
  team: string | undefined,
  tell?: (share: number) => void,
): Findings | Refused {
  const own = files
    .filter((file) => isOwn(file.path))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const reader = new ExportReader();
  // Names first: every message is read once, with its names, and let go.
  for (const file of own) if (namesThings(file)) reader.read(file);
  for (const [index, file] of own.entries()) {
    if (!namesThings(file)) reader.read(file);
    if (index % 8 === 0) tell?.((index + 1) / own.length);
  }
  return reader.findings(team, files);
}

/** People and channels, not messages. */
function namesThings(file: EvidenceFile): boolean {
  return lists.test(fileName(file));
}

function isOwn(path: string): boolean {
  const parts = pathParts(path);
  return !isClutter(path) && /\.json$/i.test(path) && !parts.includes('attachments') && !parts.includes('__uploads');
}

class ExportReader {
  readonly #conversations = new Conversations();
  readonly #damaged: { readonly name: string; readonly why: Refused }[] = [];
  #dumps = 0;

  read(file: EvidenceFile): void {
    const name = fileName(file);
    const text = textOf(file);
    const json = text === null ? refuse('binary', 0, name) : readJson(text);
    const { names } = this.#conversations;
    if (!json.ok) this.#damaged.push({ name: pathParts(file.path).slice(-2).join('/').slice(0, 120), why: json });
    else if (isMessages(json.value)) this.#readDay(file, json.value);
    else if (/^(?:users|org_users)\.json$/i.test(name)) names.addPeople(listOf(json.value));
    else if (channelLists.test(name)) names.addChannels(listOf(json.value));
    else if (isSlackdump(json.value)) this.#dumps += 1;
  }

  #readDay(file: EvidenceFile, messages: Json): void {
    const { names } = this.#conversations;
    const folder = pathParts(file.path).at(-2) ?? '';
    const id = names.channelId(folder) ?? (/^[CGD][A-Z0-9]{7,12}$/.test(folder) ? folder : '');
    const name = names.channel(folder) ?? folder;
    this.#conversations.add({ id, name: /^D[A-Z0-9]{7,12}$/.test(name) ? 'direct message' : name }, listOf(messages));
  }

  findings(team: string | undefined, files: readonly EvidenceFile[]): Findings | Refused {
    const [first] = this.#damaged;
    if (!this.#conversations.isEmpty) {
      const unread: Assumption[] =
        first === undefined
          ? []
          : [{ about: 'unread', name: first.name, count: this.#damaged.length, line: first.why.line }];
      return this.#conversations.findings(team, unread);
    }
    if (this.#dumps > 0 || files.some((file) => /slackdump/i.test(fileName(file)))) {
      return refuse('slackdump', 0, `${this.#dumps} files`);
    }
    if (first !== undefined) return { ...first.why, detail: `${first.name}: ${first.why.detail}` };
    return files.some(isPacked) ? refuse('packed', 0, '') : refuse('no-times', 0, '');
  }
}

function fileName(file: EvidenceFile): string {
  return pathParts(file.path).at(-1) ?? '';
}

function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : listAt(value, 'members');
}

export function isMessages(value: Json): boolean {
  return isList(value) && value.some((each) => isObject(each) && isStamp(wordsAt(each, 'ts')));
}
