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

/** "Three of your changes" */
export function changesWords(count: number): string {
  return `${countWord(count)} of your changes`;
}

/** "Nine events" */
export function amount(number: number, one: string, many = `${one}s`): string {
  return `${countWord(number)} ${number === 1 ? one : many}`;
}

/** The beginning of somebody's words, enough to tell them from the next row. */
export function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** "You, Ruth and Daniel" */
export function youAnd(leaders: readonly string[]): string {
  return leaders.length === 0 ? 'Only you' : listed(['You', ...leaders], 'and');
}

/** Milliseconds as minutes; a begun minute counts. */
export function minutes(ms: number): string {
  return `${Math.ceil(ms / 60_000)}\u00a0min`;
}

/** What is left of a meeting: a begun minute counts. Past its end whole minutes do, so that every screen says the same. */
export function minutesLeft(ms: number): readonly [amount: string, over: boolean] {
  const over = ms <= -60_000;
  return [over ? `${Math.floor(-ms / 60_000)}\u00a0min` : minutes(Math.max(0, ms)), over];
}

/** "34 min left", "3 min over" */
export function timeLeft(ms: number): string {
  const [amount, over] = minutesLeft(ms);
  return `${amount} ${over ? 'over' : 'left'}`;
}
