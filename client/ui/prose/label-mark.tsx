import type { ReactNode } from 'react';
import type { NoteLabel } from 'shared/retro/prose.ts';
import { labelShapes } from './label-shapes.ts';
import './label-mark.css';

/** The drawing alone, decorative. */
export function LabelIcon({ label, size = 16 }: { readonly label: NoteLabel; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={labelShapes[label]} />
    </svg>
  );
}

/** What kind of remark a line is: a drawing and the word. */
export function LabelMark({ label, children }: { readonly label: NoteLabel; readonly children: ReactNode }) {
  return (
    <span className="label-mark">
      <LabelIcon label={label} />
      {children}
    </span>
  );
}
