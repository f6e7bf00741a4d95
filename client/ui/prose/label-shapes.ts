/** One drawing a label, as path data: the same in React and in the editor's own DOM. 16 px, a stroke of 1.5. */
import type { NoteLabel } from 'shared/retro/prose.ts';

export const labelShapes: Readonly<Record<NoteLabel, string>> = {
  quote: 'M6.5 4.5C4.5 5 3 6.5 3 9v2.5h3.5V8H4.8M13 4.5C11 5 9.5 6.5 9.5 9v2.5H13V8h-1.7',
  surprise: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  differs:
    'M8 14V9.5M8 9.5C8 6 3.5 7 3.5 2.5M8 9.5C8 6 12.5 7 12.5 2.5M1.8 4.2l1.7-1.7 1.7 1.7M10.8 4.2l1.7-1.7 1.7 1.7',
  shaped: 'M2.5 12.5c2.5 0 2.5-6 5.5-6s3 6 5.5 6M2.5 9c2 0 2.5-5.5 5.5-5.5s3.5 5.5 5.5 5.5',
  missed: 'M8 3v10M3 8h10',
};
