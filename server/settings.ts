/** Settings of one server, from environment and flags, checked at start (design §5). */

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The address people use, without a slash at its end; absent: http://<host>:<port>. */
  readonly url: string | undefined;
  readonly data: string;
  readonly open: 'anybody' | 'token';
  /** Who may read the archive of published records: anybody who reaches the server, or whoever has joined a retro. */
  readonly archive: 'anybody' | 'joined';
  readonly talk: boolean;
  readonly demo: boolean;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly sentence: string };

export const settingsHelp = `Settings (environment, or the flag beside it):
  PORT                 --port N       port to listen on (4321)
  HOST                 --host NAME    address to listen on (127.0.0.1); 0.0.0.0 lets the network in
  SECOND_STORY_URL     --url URL      the address people use, e.g. https://retro.example.org
  SECOND_STORY_DATA    --data FOLDER  where everything is kept (./data)
  SECOND_STORY_OPEN    --open         1: anybody may create a retro, also on a network
  SECOND_STORY_ARCHIVE --archive WHO  who reads published records: open (anybody) or joined (who has joined a retro here)
  SECOND_STORY_TALK    --no-talk      off: talk time does not exist here
                       --no-demo      no demo retro at the first start`;

const flags = ['--port', '--host', '--url', '--data', '--archive'] as const;
const switches = ['--open', '--no-talk', '--no-demo'] as const;

/** Reads flags over environment over defaults; the first thing that is wrong is said in one sentence. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): SettingsResult {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const [name = '', inline] = (args[index] ?? '').split(/=(.*)/s);
    if (switches.some((each) => each === name)) given.set(name, '1');
    else if (flags.some((each) => each === name)) {
      const value = inline ?? args[(index += 1)];
      if (value === undefined) return wrong(`${name} needs a value.`);
      given.set(name, value);
    } else return wrong(`Unknown option "${name}". See --help.`);
  }
  const port = Number(given.get('--port') ?? env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return wrong(`PORT must be a number from 0 to 65535, not "${given.get('--port') ?? env['PORT']}".`);
  }
  const host = given.get('--host') ?? env['HOST'] ?? '127.0.0.1';
  const url = (given.get('--url') ?? env['SECOND_STORY_URL'])?.replace(/\/+$/, '') || undefined;
  if (url !== undefined && !/^https?:\/\/[^/\s?#]+$/.test(url)) {
    return wrong(`SECOND_STORY_URL must be an address like https://retro.example.org, without a path, not "${url}".`);
  }
  const talk = env['SECOND_STORY_TALK'] ?? 'on';
  if (talk !== 'on' && talk !== 'off') return wrong(`SECOND_STORY_TALK must be on or off, not "${talk}".`);
  const asked = given.has('--open') ? '1' : (env['SECOND_STORY_OPEN'] ?? '');
  if (!['', '0', '1'].includes(asked)) return wrong(`SECOND_STORY_OPEN must be 0 or 1, not "${asked}".`);
  const archive = given.get('--archive') ?? env['SECOND_STORY_ARCHIVE'] ?? '';
  if (!['', 'open', 'joined'].includes(archive)) {
    return wrong(`SECOND_STORY_ARCHIVE must be open or joined, not "${archive}".`);
  }
  const local = isLoopback(host) && (url === undefined || isLoopback(new URL(url).hostname));
  const isOpen = asked === '1' || (asked === '' && local);
  return {
    ok: true,
    settings: {
      port,
      host,
      url,
      data: given.get('--data') ?? env['SECOND_STORY_DATA'] ?? './data',
      open: isOpen ? 'anybody' : 'token',
      archive: archive === 'open' || (archive === '' && isOpen) ? 'anybody' : 'joined',
      talk: talk === 'on' && !given.has('--no-talk'),
      demo: !given.has('--no-demo'),
    },
  };
}

function wrong(sentence: string): SettingsResult {
  return { ok: false, sentence };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');
}

/**
 * Names this server answers to: its own address, the loopback names, and on an open interface the machine's own
 * addresses, so that a team on the same network reaches it and nobody can point another name at it.
 */
export function allowedHosts(settings: Settings, port: number, addresses: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    names.add(`${name}:${port}`);
    if (port === 80 || port === 443) names.add(name);
  };
  for (const name of ['localhost', '127.0.0.1', '[::1]']) add(name);
  if (settings.url !== undefined) names.add(new URL(settings.url).host.toLowerCase());
  if (!isLoopback(settings.host)) {
    const everywhere = settings.host === '0.0.0.0' || settings.host === '::';
    for (const address of everywhere ? addresses : [settings.host]) {
      add(address.includes(':') ? `[${address}]` : address.toLowerCase());
    }
  }
  return names;
}
