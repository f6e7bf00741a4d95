/** Colours and text size, as commands. */
import ALargeSmall from 'lucide-react/icons/a-large-small';
import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { commandWords as words } from 'shared/sentences/shell-commands.ts';
import { useCommands } from '../ui/commands.ts';
import { Icon } from '../ui/icon.tsx';
import { useTextSize } from './text-size.ts';
import { useTheme, type ThemeChoice } from './theme.ts';

const themes: readonly { readonly choice: ThemeChoice; readonly title: string; readonly icon: typeof Sun }[] = [
  { choice: 'light', title: words.themeLight, icon: Sun },
  { choice: 'dark', title: words.themeDark, icon: Moon },
  { choice: 'system', title: words.themeSystem, icon: Monitor },
];

export function useScreenCommands(): void {
  const theme = useTheme();
  const text = useTextSize();
  const large = text.value === 'large';
  useCommands([
    ...themes.map(({ choice, title, icon }) => ({
      id: `theme-${choice}`,
      group: words.screen,
      title,
      detail: theme.value === choice ? words.inUse : undefined,
      words: words.themeSearch,
      icon: <Icon of={icon} />,
      run: () => theme.choose(choice),
    })),
    {
      id: 'text-size',
      group: words.screen,
      title: large ? words.textUsual : words.textLarge,
      words: words.textSearch,
      icon: <Icon of={ALargeSmall} />,
      run: () => text.choose(large ? 'usual' : 'large'),
    },
  ]);
}
