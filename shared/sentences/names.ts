/** Names and small numbers inside sentences: "Ruth and Daniel", "Three". */

/** "Ruth Adeyemi" → "Ruth"; a name of one word stays. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

export function listed(names: readonly string[], joined: 'and' | 'or'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(names);
}

export function firstNames(names: readonly string[], joined: 'and' | 'or' = 'and'): string {
  return listed(
    names.map((name) => firstName(name)),
    joined,
  );
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** At the start of a sentence: "Three", from thirteen on "13". */
export function countWord(count: number): string {
  return small[count] ?? String(count);
}

/** "1 event", "15 events" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
