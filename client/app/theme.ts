/** Light, dark, or as the system. Kept in this browser; set on <html> before the first paint of the app. */
import { keptChoice } from './kept-choice.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const theme = keptChoice<ThemeChoice>(
  'ss.theme',
  (stored) => (stored === 'light' || stored === 'dark' ? stored : 'system'),
  applyAtOnce,
);

/** Nothing may fade from one theme into the other: transitions rest until the new colours have been drawn. */
function applyAtOnce(choice: ThemeChoice) {
  const { dataset } = document.documentElement;
  dataset['themeChanging'] = '';
  if (choice === 'system') delete dataset['theme'];
  else dataset['theme'] = choice;
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset['themeChanging']));
}

export function startTheme(): void {
  theme.start();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyAtOnce(theme.now()));
}

export const useTheme = theme.use;
