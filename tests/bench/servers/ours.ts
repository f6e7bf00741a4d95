/**
 * Our server as the bench starts it: storage, guard, rights and limits as they are, only the clock is steered. A
 * bench brings a whole day's people in within seconds, so it moves the clock forward where the limits of joins and
 * creations count minutes, and lets it run faster where it wants more messages a second than a person can type.
 */
import { Session, type Profiler } from 'node:inspector/promises';
import { run } from 'server/running.ts';
import { readSettings } from 'server/settings.ts';
import { openSqliteStorage } from 'server/storage/sqlite.ts';

export type OwnAsk =
  | {
      readonly ask: 'clock';
      /** Milliseconds to skip. */
      readonly skip?: number;
      /** Seconds of the server a real second. */
      readonly pace?: number;
    }
  /** Samples this thread from the first of these to the second, which answers with the profile. */
  | { readonly ask: 'profile-begins' | 'profile-ends' };

export interface ProfileAnswer {
  readonly ask: 'profile-ends';
  readonly profile: Profiler.Profile;
}

const read = readSettings(process.env, []);
if (!read.ok) throw new Error(read.sentence);

let from = Date.now();
let at = from;
let pace = 1;
const now = () => Math.round(at + (Date.now() - from) * pace);

const inspector = new Session();

process.on('message', (message: OwnAsk) => {
  switch (message.ask) {
    case 'clock':
      at = now() + (message.skip ?? 0);
      from = Date.now();
      pace = message.pace ?? pace;
      process.send?.({ ask: 'clock' });
      return;
    case 'profile-begins':
      return void beginProfile().then(() => process.send?.({ ask: 'profile-begins' }));
    case 'profile-ends':
      return void inspector
        .post('Profiler.stop')
        .then(({ profile }) => process.send?.({ ask: 'profile-ends', profile }));
  }
});

async function beginProfile(): Promise<void> {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.setSamplingInterval', { interval: 500 });
  await inspector.post('Profiler.start');
}

const storage = await openSqliteStorage(read.settings.data);
const server = await run(read.settings, storage, {
  now,
  log: { info: () => undefined, warn: (facts, sentence) => console.error(sentence, JSON.stringify(facts)) },
  addresses: [],
  client: undefined,
  setupToken: 'unused: the bench creates from loopback',
});

async function stop(): Promise<void> {
  await server.close();
  if (process.connected) process.disconnect();
}

process.once('SIGTERM', () => void stop());
