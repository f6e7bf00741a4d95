import type { ReactNode } from 'react';

export interface PictureProps {
  /** The whole of it in words. */
  readonly sentence: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Something drawn from boxes: one image for readers, named by a sentence. */
export function Picture({ sentence, className, children }: PictureProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by style sheet, there is no file for an <img>
    <div role="img" aria-label={sentence} className={className}>
      {children}
    </div>
  );
}
