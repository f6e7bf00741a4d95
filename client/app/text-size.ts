/** Text in its usual size or larger: every size is in rem, so the root decides. Kept in this browser. */
import { keptChoice } from './kept-choice.ts';

export type TextSize = 'usual' | 'large';

const sizes: Record<TextSize, string> = { usual: '', large: '125%' };

const textSize = keptChoice<TextSize>(
  'ss.text',
  (stored) => (stored === 'large' ? 'large' : 'usual'),
  (size) => {
    document.documentElement.style.fontSize = sizes[size];
  },
);

export const startTextSize = textSize.start;
export const useTextSize = textSize.use;
