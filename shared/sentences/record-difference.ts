/** What came and what went between two points of a record's history. */
import { counted, listed } from './names.ts';

export const differenceWords = {
  against: 'Show what changed',
  now: 'Up to what stands now',
  until: (day: string, time: string) => `Up to ${day}, ${time}`,
  nothing: 'Only read it',
  begins: { came: '[came: ', went: '[went: ' },
  ends: '] ',
  legend: 'Underlined came, struck through went.',
  amounts: ({ came, went }: { readonly came: number; readonly went: number }) => {
    if (came === 0 && went === 0) return 'No word came or went.';
    return `${listed(
      [
        ...(came === 0 ? [] : [`${counted(came, 'word')} came`]),
        ...(went === 0 ? [] : [`${counted(went, 'word')} went`]),
      ],
      'and',
    )}.`;
  },
  liveCame: (name: string) => `${name}, live, was put in.`,
  liveWent: (name: string) => `${name}, live, was taken out.`,
} as const;
