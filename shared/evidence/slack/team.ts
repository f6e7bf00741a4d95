import { type JsonObject, at, isObject, objectsAt, wordsAt } from '../machine/json.ts';

/** `acme` of `acme`, `acme.slack.com` or `https://acme.slack.com/archives/…`; null when it is no workspace. */
export function teamName(written: string): string | null {
  const host = /^(?:https?:\/\/)?([a-z0-9][a-z0-9-]{0,60}(?:\.enterprise)?)(?:\.slack\.com)?(?:[/?#].*)?$/i.exec(
    written.trim(),
  );
  return host?.[1]?.toLowerCase() ?? null;
}

/** The workspace in whose files these messages keep theirs, when they name only one. */
export class TeamClues {
  readonly #teams = new Set<string>();

  look(message: JsonObject): void {
    if (this.#teams.size > 1 || !(Object.hasOwn(message, 'files') || Object.hasOwn(message, 'file'))) return;
    const one = at(message, 'file');
    for (const file of [...objectsAt(message, 'files'), ...(isObject(one) ? [one] : [])]) {
      const host = /^https:\/\/([a-z0-9][a-z0-9-]{0,60}(?:\.enterprise)?)\.slack\.com\/(?:files|docs)\//.exec(
        wordsAt(file, 'permalink'),
      );
      if (host?.[1] !== undefined && host[1] !== 'files') this.#teams.add(host[1]);
    }
  }

  team(): string | null {
    const [first, ...others] = this.#teams;
    return first === undefined || others.length > 0 ? null : first;
  }
}
