/** Prompts in the command list, for those who run the meeting: found by what was just said, read from the screen. */
import { promptWords as words, prompts } from 'shared/sentences/prompts.ts';
import { useCommands } from '../../ui/commands.ts';
import { showToast } from '../../ui/toasts.ts';

/** ms: long enough to look up, say it, and look up again. */
const stays = 25_000;

export function usePrompts(): void {
  useCommands(
    prompts.map(({ id, when, say }) => ({
      id: `prompt-${id}`,
      group: words.group,
      title: say,
      detail: when,
      words: `${when} ${words.search}`,
      run: () => void showToast({ text: say, detail: when, lasts: stays }),
    })),
  );
}
