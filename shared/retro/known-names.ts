/**
 * Every way in which a text may call a person of the roster: the whole name, first and last name, and the handles
 * people are given after them (`@ana`, `ana.sousa`, `asousa`). Plain words match as they are written, for a name may
 * be a word too ("Will", "Grace"); handles and `@` match in any case.
 */

export interface Calling {
  /** As the text would write it. */
  readonly word: string;
  readonly anyCase: boolean;
}

export function callings(name: string): Calling[] {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const plain = [parts.join(' '), ...parts.filter((part) => part.length > 1)];
  const spelled = new Set(
    plain.flatMap((word) => [word, unaccented(word)].flatMap((each) => [each, each.toUpperCase()])),
  );
  const bare = parts.map((part) =>
    unaccented(part)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const [first = '', ...rest] = bare;
  const last = rest.at(-1);
  const handles = new Set(bare.filter((part) => part.length > 1).map((part) => `@${part}`));
  if (last !== undefined) {
    for (const sign of ['.', '_', '-', '']) handles.add(`${first}${sign}${last}`).add(`${last}${sign}${first}`);
    handles
      .add(`${first.slice(0, 1)}${last}`)
      .add(`${first.slice(0, 1)}.${last}`)
      .add(`${first}.${last.slice(0, 1)}`);
    for (const sign of [' ', ', ']) handles.add(`${last}${sign}${first}`);
    handles.add(`${first} ${last}`);
  }
  return [
    ...[...spelled].filter((word) => word !== '').map((word) => ({ word, anyCase: false })),
    ...[...handles].filter((word) => word.length > 2).map((word) => ({ word, anyCase: true })),
  ];
}

function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
