/** Two offset bars, the upper filled with the accent. Decorative: a name stands beside it or on its link. */
export function ProductMark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={(size * 20) / 22} viewBox="0 0 22 20" aria-hidden="true">
      <rect x="5" y="2" width="16" height="6" rx="1.5" fill="var(--accent)" />
      <rect x="1" y="11" width="16" height="6" rx="1.5" fill="none" stroke="var(--ink)" strokeWidth="1.7" />
    </svg>
  );
}
