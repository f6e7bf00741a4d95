/** The key tables of every role, as data: what the sheet lists is what there is, and no key means two things in one place. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Shortcut {
  readonly id: string;
  readonly keys: string;
}
interface Row {
  readonly title: string;
  readonly keys: string | Shortcut | readonly (string | Shortcut)[];
  readonly of?: string;
}
interface Group {
  readonly rows: readonly Row[];
}
type Tables = Readonly<Record<string, unknown>>;

const client = fileURLToPath(new URL('../../client', import.meta.url));
const tables = async (path: string) => (await import(`${client}/${path}`)) as Tables;

const [leader, deputy, participant, pad] = await Promise.all([
  tables('views/facilitator/shortcuts.ts'),
  tables('views/deputy/shortcuts.ts'),
  tables('views/participant/shortcuts.ts'),
  tables('features/floor/pad-keys.ts'),
]);
const group = (table: Tables, ...args: readonly unknown[]): Group => {
  const given = table['keyGroup'];
  return typeof given === 'function' ? (given(...args) as Group) : (given as Group);
};
const all = (table: Tables, name: string) => Object.values(table[name] as Readonly<Record<string, Shortcut>>);

const sheets: Readonly<Record<string, { readonly sheet: Group; readonly has: readonly Shortcut[] }>> = {
  'a leader with a deputy': { sheet: group(leader, false), has: [...all(leader, 'shortcuts'), ...all(pad, 'padKeys')] },
  'a leader alone': { sheet: group(leader, true), has: [...all(leader, 'shortcuts'), ...all(pad, 'padKeys')] },
  'a deputy': {
    sheet: group(deputy),
    has: [...all(deputy, 'shortcuts'), ...all(deputy, 'suggestKeys'), ...all(pad, 'padKeys')],
  },
  'a participant': { sheet: group(participant, 'participant'), has: all(participant, 'shortcuts') },
};

const listed = ({ keys }: Row): readonly (string | Shortcut)[] => (Array.isArray(keys) ? keys : [keys as Shortcut]);
const notation = (keys: string | Shortcut) => (typeof keys === 'string' ? keys : keys.keys);

test.each(Object.entries(sheets))('KEYS-04 the sheet of %s lists each of their keys, once', (_, { sheet, has }) => {
  const ids = sheet.rows.flatMap(listed).flatMap((keys) => (typeof keys === 'string' ? [] : [keys.id]));
  expect(has.filter(({ id }) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test.each(Object.entries(sheets))('KEYS-05 no key of %s does two things on one screen', (_, { sheet }) => {
  // Rows that say on which screens they are meant share their digits.
  const keys = sheet.rows
    .filter(({ of }) => of === undefined)
    .flatMap(listed)
    .map(notation);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('KEYS-06 what presentation clickers send leads nowhere', () => {
  const sent = /(^| )(Arrow\w+|Page\w+|Home|End|Space|Enter|Esc|B|F5|\.)( |$)/;
  const irreversible = ['discussed', 'back', 'skip', 'follow', 'pause', 'next-phase', 'call', 'show'];
  const steps = all(leader, 'shortcuts').filter(({ id }) => irreversible.includes(id));
  expect(steps).toHaveLength(irreversible.length);
  expect(steps.filter(({ keys }) => sent.test(keys))).toEqual([]);
});

test('KEYS-07 one id is one key, whoever prints it: a change of it holds for all', () => {
  const known = new Map<string, string>();
  const everywhere = Object.values(sheets).flatMap(({ sheet }) => sheet.rows.flatMap(listed));
  for (const keys of everywhere) {
    if (typeof keys === 'string') continue;
    expect(known.get(keys.id) ?? keys.keys).toBe(keys.keys);
    known.set(keys.id, keys.keys);
  }
});
