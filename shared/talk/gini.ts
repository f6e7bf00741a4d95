/**
 * The Gini coefficient of how talk is spread: 0 when all say as much, towards 1 when one says everything. Whoever
 * said nothing belongs in as a zero. Shown only as a trend and triggers nothing: ordinary meetings of eight lie
 * between .37 and .40.
 */
export function gini(amounts: readonly number[]): number {
  const sum = amounts.reduce((whole, amount) => whole + amount, 0);
  const n = amounts.length;
  if (sum <= 0) return 0;
  const weighted = amounts
    .toSorted((a, b) => a - b)
    .reduce((whole, amount, index) => whole + (2 * index - n + 1) * amount, 0);
  return weighted / (n * sum);
}
