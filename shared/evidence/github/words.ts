import { type Json, type JsonObject, at, firstWords, wordsAt } from '../machine/json.ts';

export function actorOf(...values: readonly (Json | undefined)[]): string {
  return firstWords(...values.flatMap((value) => [wordsAt(value, 'login'), wordsAt(value, 'name')]));
}

export function keyOf(value: JsonObject, what: string): string | null {
  const id = firstWords(wordsAt(value, 'node_id'), wordsAt(value, 'id'), wordsAt(value, 'sha'));
  return id === '' ? null : `github:${what}:${id}`;
}

/** `head_ref_deleted` → "Head ref deleted" */
export function sentence(event: string): string {
  const words = event.replace(/[_-]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function pages(...values: readonly (Json | undefined)[]): string[] {
  const page = firstWords(...values.map((value) => wordsAt(value, 'html_url')));
  return page === '' ? [] : [page];
}

/** "#12 Title" */
export function titleOf(issue: Json | undefined): string {
  const number = wordsAt(issue, 'number');
  return [number === '' ? '' : `#${number}`, wordsAt(issue, 'title')].filter((part) => part !== '').join(' ');
}

export function repositoryOf(value: Json): string {
  return wordsAt(value, 'repository', 'full_name');
}

export function shortSha(sha: string): string {
  return /^[0-9a-f]{12,64}$/i.test(sha) ? sha.slice(0, 7) : sha;
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** A first line, and what stands below it. */
export function splitBody(body: string): { readonly head: string; readonly below: string } {
  if (body.length <= 400) return { head: body, below: '' };
  const head = firstLine(body);
  return { head, below: body.slice(head.length).trim() };
}

export function bodyOf(value: Json | undefined): string {
  const body = at(value, 'body');
  return typeof body === 'string'
    ? body
        .slice(0, 20_000)
        .replace(/<!--[\s\S]{0,2000}?-->/g, '')
        .trim()
    : '';
}
