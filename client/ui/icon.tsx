import type { LucideIcon } from 'lucide-react';

export interface IconProps {
  /** `import Eye from 'lucide-react/icons/eye'`, one by one. */
  readonly of: LucideIcon;
  /** In px. */
  readonly size?: number;
  /** Only where no word stands beside it. */
  readonly name?: string;
}

/** A 16 px icon with a stroke of 1.5 px at any size. Decorative unless named. */
export function Icon({ of: Drawing, size = 16, name }: IconProps) {
  const told = name === undefined ? ({ 'aria-hidden': true } as const) : { role: 'img', 'aria-label': name };
  return <Drawing size={size} strokeWidth={(1.5 * 24) / size} {...told} />;
}
