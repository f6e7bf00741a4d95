import { type Json, type JsonObject, at, firstWords, isObject, wordsAt } from '../machine/json.ts';

/** Who and what the ids of a workspace stand for. */
export interface Names {
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/** Collected from users.json, channels.json and from what messages tell about their own authors. */
export class NameBook implements Names {
  readonly #people = new Map<string, string>();
  readonly #channels = new Map<string, string>();
  readonly #channelIds = new Map<string, string>();

  person(id: string): string | undefined {
    return this.#people.get(id);
  }

  channel(id: string): string | undefined {
    return this.#channels.get(id);
  }

  /** The id of a channel that is called so. */
  channelId(name: string): string | undefined {
    return this.#channelIds.get(name);
  }

  addPerson(id: string, name: string): void {
    if (id !== '' && name !== '') this.#people.set(id, name);
  }

  addPeople(users: readonly Json[]): void {
    for (const user of users) {
      if (!isObject(user)) continue;
      const name = personName(user);
      this.addPerson(wordsAt(user, 'id'), name);
      this.addPerson(wordsAt(user, 'profile', 'bot_id'), name);
    }
  }

  addChannels(channels: readonly Json[]): void {
    for (const channel of channels) {
      const id = wordsAt(channel, 'id');
      const name = firstWords(wordsAt(channel, 'name'), id);
      if (id === '') continue;
      this.#channels.set(id, name);
      this.#channelIds.set(name, id);
    }
  }

  /** Bots stand in no list: their own messages, and the one that added them, name them. */
  learnFrom(message: JsonObject): void {
    const bot = wordsAt(message, 'bot_id');
    if (bot === '' || this.#people.has(bot)) return;
    const isAdded = wordsAt(message, 'subtype') === 'bot_add';
    const text = isAdded ? wordsAt(message, 'text').slice(0, 1000) : '';
    const name = /<https?:\/\/[^|<>]{1,300}\/services\/\w{1,40}\|([^<>]{1,80})>/.exec(text)?.[1];
    this.addPerson(bot, name ?? firstWords(wordsAt(message, 'bot_profile', 'name')));
  }
}

/** What people see: the display name, else the full name, else the handle. */
function personName(user: JsonObject): string {
  return firstWords(
    wordsAt(user, 'profile', 'display_name'),
    wordsAt(user, 'profile', 'real_name'),
    wordsAt(user, 'real_name'),
    wordsAt(user, 'name'),
  );
}

/** The author of a message, or empty. */
export function authorOf(message: JsonObject, names: Names): string {
  const user = wordsAt(message, 'user') || wordsAt(message, 'comment', 'user');
  // Integrations post under names of their own choice.
  const chosen = wordsAt(message, 'subtype') === 'bot_message' ? wordsAt(message, 'username') : '';
  const known = chosen || names.person(user);
  if (known !== undefined && known !== '') return known;
  const profile = at(message, 'user_profile');
  const bot = wordsAt(message, 'bot_id');
  return firstWords(
    wordsAt(profile, 'display_name'),
    wordsAt(profile, 'real_name'),
    wordsAt(profile, 'name'),
    wordsAt(message, 'username'),
    wordsAt(message, 'bot_profile', 'name'),
    names.person(bot) ?? '',
    user,
    bot,
  );
}
