/** Messages of one or several channels → findings: noise left out, each message once, threads tied to their first. */
import type { Assumption } from '../draft.ts';
import { type Finding, type Findings, found } from '../machine/finding.ts';
import { type Json, type JsonObject, at, firstWords, isObject, wordsAt } from '../machine/json.ts';
import { permalink, readMessage } from './message.ts';
import { NameBook } from './names.ts';
import { isNoise } from './noise.ts';
import { TeamClues, teamName } from './team.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** A message as read; the JSON it came from is let go, an export holds gigabytes of it. */
interface Read {
  readonly ts: string;
  readonly thread: string;
  /** Address of its own, where the source carries one. */
  readonly ownLink: string;
  readonly channel: Channel;
  /** Its key before it is held against those of other channels. */
  readonly own: string | null;
  /** Finished once all messages are known. */
  readonly finding: { -readonly [K in keyof Finding]: Finding[K] };
}

/** Names should be known before messages are added. */
export class Conversations {
  readonly names = new NameBook();
  readonly #clues = new TeamClues();
  readonly #channels = new Map<string, Read[]>();
  #messages = 0;
  #noise = 0;

  get isEmpty(): boolean {
    return this.#messages === 0;
  }

  add(channel: Channel, values: readonly Json[]): void {
    const name = `${channel.id}/${channel.name}`;
    const messages = this.#channels.get(name) ?? [];
    this.#channels.set(name, messages);
    for (const value of values) {
      const message = isObject(value) ? inner(value) : null;
      const ts = wordsAt(message ?? undefined, 'ts');
      if (message === null || ts === '') continue;
      this.#messages += 1;
      this.names.learnFrom(message);
      this.#clues.look(message);
      if (isNoise(message)) this.#noise += 1;
      else messages.push(this.#read(message, ts, ownChannel(message, channel, this.names)));
    }
  }

  #read(message: JsonObject, ts: string, channel: Channel): Read {
    const finding = readMessage(message, ts, channel.name, this.names);
    return {
      ts,
      thread: wordsAt(message, 'thread_ts'),
      ownLink: wordsAt(message, 'permalink'),
      channel,
      own: finding.key,
      finding,
    };
  }

  findings(askedTeam: string | undefined, notes: readonly Assumption[]): Findings {
    const team = askedTeam === undefined ? this.#clues.team() : teamName(askedTeam);
    const rows: Finding[] = [];
    const keys = new KeysOfChannels();
    const isAlone = this.#channels.size === 1;
    for (const messages of this.#channels.values()) {
      const threads = new Map<string, string>();
      const answered = new Set<string>();
      for (const { thread } of messages) if (thread !== '') answered.add(thread);
      for (const read of messages.toSorted(byStamp)) {
        const { ts, thread, ownLink, channel, finding } = read;
        const key = isAlone ? finding.key : keys.take(read);
        const link = ownLink === '' ? permalink(ts, thread, channel.id, team) : ownLink;
        const parent = thread === '' ? undefined : threads.get(thread);
        if (key !== null && answered.has(ts)) threads.set(ts, key);
        finding.key = key;
        if (link !== null) finding.links = [link, ...(finding.links ?? [])];
        if (parent !== undefined && parent !== key) finding.answers = parent;
        rows.push(finding);
      }
    }
    return found(rows, [
      ...(rows.length === 0 ? [] : [{ about: 'team', team, line: 0 } as const]),
      ...(this.#noise === 0 ? [] : [{ about: 'left-out', count: this.#noise, line: 0 } as const]),
      ...notes,
    ]);
  }
}

/** The time of a message is its id in its channel only: two channels may have the same. */
class KeysOfChannels {
  readonly #first = new Map<string, Read>();
  /** Where a key stands already, of the few messages that share their time with one of another channel. */
  readonly #places = new Map<string, string>();

  take(read: Read): string | null {
    const { own } = read;
    const holder = this.#first.get(read.ts);
    if (holder === undefined) this.#first.set(read.ts, read);
    if (own === null || holder === undefined || placeOf(holder) === placeOf(read)) return own;
    if (holder.own !== null) this.#places.set(holder.own, placeOf(holder));
    const place = this.#places.get(own);
    if (place === undefined) this.#places.set(own, placeOf(read));
    return place === undefined || place === placeOf(read) ? own : `${own}:${placeOf(read)}`;
  }
}

function placeOf({ channel }: Read): string {
  return firstWords(channel.id, channel.name);
}

/** Live events wrap a message, and an edit wraps the message as it is now: its first time stays. */
function inner(value: JsonObject): JsonObject {
  const event = at(value, 'event');
  const message = isObject(event) ? event : value;
  const edited = at(message, 'message');
  return wordsAt(message, 'subtype') === 'message_changed' && isObject(edited) ? edited : message;
}

function ownChannel(message: JsonObject, channel: Channel, names: NameBook): Channel {
  if (channel.id !== '') return channel;
  const stated = at(message, 'channel');
  const id = isObject(stated) ? wordsAt(stated, 'id') : wordsAt(message, 'channel');
  const name = firstWords(
    wordsAt(stated, 'name'),
    wordsAt(message, 'channel_name'),
    names.channel(id) ?? '',
    channel.name,
  );
  return { id, name };
}

function byStamp(a: Read, b: Read): number {
  return a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0;
}
