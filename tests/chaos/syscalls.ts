/** Reads what strace wrote: in which order bytes reached the log, were synced, and left to people. */

export type Act =
  /** Bytes given to a file; durable only after a later `synced` of the same file. */
  | { readonly what: 'stored'; readonly file: string; readonly text: string }
  | { readonly what: 'synced'; readonly file: string }
  /** Bytes on their way to somebody. */
  | { readonly what: 'sent'; readonly text: string };

interface Call {
  readonly name: string;
  readonly rest: string;
}

const stores = new Set(['write', 'pwrite64', 'writev', 'pwritev']);
const sends = new Set(['write', 'writev', 'sendto', 'sendmsg']);
const syncs = new Set(['fsync', 'fdatasync']);

/**
 * @param lines of `strace -f -yy -s N -e trace=write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync`
 * @returns acts in order. A sync counts from when it came back with 0, whatever is sent from when it was begun.
 */
export function* actsOf(lines: Iterable<string>): Generator<Act> {
  const unfinished = new Map<string, Call>();
  for (const line of lines) {
    const [, pid = '', said = ''] = /^(\d+)\s+(?:[\d:.]+\s+)?(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. (\w+) resumed>/.exec(said);
    if (resumed) {
      const begun = unfinished.get(pid);
      unfinished.delete(pid);
      if (begun && syncs.has(begun.name) && /\)\s+= 0$/.test(said)) yield { what: 'synced', file: fileOf(begun.rest) };
      continue;
    }
    const begun = /^(\w+)\((.*)$/.exec(said);
    if (!begun) continue;
    const call = { name: begun[1] ?? '', rest: begun[2] ?? '' };
    if (said.endsWith('<unfinished ...>')) unfinished.set(pid, call);
    if (syncs.has(call.name)) {
      if (/\)\s+= 0$/.test(said)) yield { what: 'synced', file: fileOf(call.rest) };
    } else if (call.rest.includes('<TCP') || call.rest.includes('<socket:')) {
      if (sends.has(call.name)) yield { what: 'sent', text: call.rest };
    } else if (stores.has(call.name)) yield { what: 'stored', file: fileOf(call.rest), text: call.rest };
  }
}

/** `17</data/x.sqlite-wal>, …` → `/data/x.sqlite-wal` */
function fileOf(rest: string): string {
  return /^\d+<([^>]*)>/.exec(rest)?.[1] ?? '';
}

/**
 * Words that left to somebody before a sync of the log that held them had come back.
 * @param words each unlike all others, as they stand in the bytes
 * @returns what was found of each: how often it was stored and sent, and whether it was sent too early
 */
export function sentBeforeSynced(
  acts: Iterable<Act>,
  words: readonly string[],
): { readonly early: string[]; readonly stored: number; readonly sent: number } {
  const state = new Map<string, 'stored' | 'synced'>();
  const early: string[] = [];
  const stored = new Set<string>();
  const sent = new Set<string>();
  for (const act of acts) {
    switch (act.what) {
      case 'stored':
        if (!act.file.includes('.sqlite')) break;
        for (const word of words) {
          if (!act.text.includes(word)) continue;
          stored.add(word);
          if (state.get(word) !== 'synced') state.set(word, 'stored');
        }
        break;
      case 'synced':
        if (act.file.includes('.sqlite')) for (const word of state.keys()) state.set(word, 'synced');
        break;
      case 'sent':
        for (const word of words) {
          if (!act.text.includes(word)) continue;
          sent.add(word);
          if (state.get(word) !== 'synced') early.push(word);
        }
    }
  }
  return { early, stored: stored.size, sent: sent.size };
}

/** What an acknowledgement looks like on the wire: a binary frame of message type 121 and a count. */
const acknowledgement = /\\202\\2y(\\\d{1,3}|.)/g;

/** Acknowledgements that left while a word given to the log was not yet synced. */
export function earlyAcknowledgements(acts: Iterable<Act>, words: readonly string[]): { early: number; all: number } {
  const unsynced = new Set<string>();
  const done = new Set<string>();
  let early = 0;
  let all = 0;
  for (const act of acts) {
    if (act.what === 'stored' && act.file.includes('.sqlite')) {
      for (const word of words) if (!done.has(word) && act.text.includes(word)) unsynced.add(word);
    } else if (act.what === 'synced' && act.file.includes('.sqlite')) {
      for (const word of unsynced) done.add(word);
      unsynced.clear();
    } else if (act.what === 'sent') {
      const found = [...act.text.matchAll(acknowledgement)].length;
      all += found;
      if (unsynced.size > 0) early += found;
    }
  }
  return { early, all };
}
