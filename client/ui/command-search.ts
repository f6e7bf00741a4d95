/** Which commands a typed text means. Pure. */
export interface Searchable {
  readonly title: string;
  readonly group: string;
  readonly detail?: string | undefined;
  /** Other words somebody may look for. */
  readonly words?: string | undefined;
}

/** Case and accents don't matter. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word of the text occurs somewhere in the command; the order stays. */
export function matching<C extends Searchable>(commands: readonly C[], text: string): readonly C[] {
  const sought = plain(text).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return commands;
  return commands.filter(({ title, group, detail = '', words = '' }) => {
    const said = plain(`${title} ${group} ${detail} ${words}`);
    return sought.every((word) => said.includes(word));
  });
}

/** In the order in which groups first appear. */
export function grouped<C extends Searchable>(commands: readonly C[]): readonly (readonly [string, readonly C[]])[] {
  return [...Map.groupBy(commands, ({ group }) => group)];
}
