/** What passes between the page and the detector on the audio thread. Samples never do. */
import type { Report } from 'shared/talk/reporting.ts';

export const detectorName = 'second-story-voice';

export type FromDetector =
  | { readonly type: 'ready' }
  /** `at`: seconds on the audio context's clock. */
  | { readonly type: 'report'; readonly report: Report; readonly at: number }
  /** For the meter, while one is shown: ten times a second. Decibels of full scale. */
  | { readonly type: 'meter'; readonly voiced: boolean; readonly level: number };

export type ToDetector = { readonly type: 'meter'; readonly on: boolean } | { readonly type: 'stop' };
