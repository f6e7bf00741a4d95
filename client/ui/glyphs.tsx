/** Drawings of our own that lucide has no match for: 16 px, a stroke of 1.5, decorative like Icon. */
import type { ReactNode } from 'react';

function Glyph({ weight = 1.5, children }: { readonly weight?: number; readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Two strokes: a break. */
export const PauseGlyph = () => (
  <Glyph weight={2}>
    <path d="M5.5 3.5v9M10.5 3.5v9" />
  </Glyph>
);

/** Four bars: a voice. */
export const WaveGlyph = () => (
  <Glyph weight={2}>
    <path d="M3 6.5v3M6.3 4v8M9.7 5.5v5M13 7v2" />
  </Glyph>
);

/** The same, hollow: noticed, not marked. */
export const HollowWaveGlyph = () => (
  <Glyph weight={1}>
    <path d="M2.2 7.2h1.6v1.6H2.2zM5.5 4.6h1.6v6.8H5.5zM8.9 6h1.6v4H8.9zM12.2 7h1.6v2h-1.6z" />
  </Glyph>
);

/** A P in a frame: put aside for later. */
export const ParkGlyph = () => (
  <Glyph>
    <rect x="2" y="2" width="12" height="12" rx="3" />
    <path d="M6.3 11.5v-7h2.2a2 2 0 0 1 0 4.1H6.3" />
  </Glyph>
);

/** One line parting in two: views that differ. */
export const ForkGlyph = () => (
  <Glyph>
    <path d="M8 14V9.5M8 9.5C8 6 3.5 7 3.5 2.5M8 9.5C8 6 12.5 7 12.5 2.5M1.8 4.2l1.7-1.7 1.7 1.7M10.8 4.2l1.7-1.7 1.7 1.7" />
  </Glyph>
);

/** One point leading to two: a thread. */
export const BranchGlyph = () => (
  <Glyph>
    <circle cx="3.5" cy="8" r="1.6" />
    <circle cx="12.5" cy="4" r="1.6" />
    <circle cx="12.5" cy="12" r="1.6" />
    <path d="M5.1 8c3 0 2.5-4 5.8-4M5.1 8c3 0 2.5 4 5.8 4" />
  </Glyph>
);

/** Two arches over each other: what lay around it. */
export const ArchesGlyph = () => (
  <Glyph>
    <path d="M2.5 12.5c2.5 0 2.5-6 5.5-6s3 6 5.5 6M2.5 9c2 0 2.5-5.5 5.5-5.5s3.5 5.5 5.5 5.5" />
  </Glyph>
);

/** Opening quotation marks. */
export const QuoteGlyph = () => (
  <Glyph>
    <path d="M6.5 4.5C4.5 5 3 6.5 3 9v2.5h3.5V8H4.8M13 4.5C11 5 9.5 6.5 9.5 9v2.5H13V8h-1.7" />
  </Glyph>
);
