import type { ElementType, ReactNode } from 'react';

/** Words for screen readers only. */
export function VisuallyHidden({
  as: As = 'span',
  children,
}: {
  readonly as?: ElementType;
  readonly children: ReactNode;
}) {
  return <As className="srOnly">{children}</As>;
}
