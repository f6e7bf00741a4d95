/** What every view of a retro offers in the command list: its places, Markdown, and leaving this device. */
import ArrowRight from 'lucide-react/icons/arrow-right';
import ClipboardCopy from 'lucide-react/icons/clipboard-copy';
import LogOut from 'lucide-react/icons/log-out';
import { recordExists } from 'shared/documents/standing.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { accountLineWords } from 'shared/sentences/account-line.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { leaveWords } from 'shared/sentences/leaving.ts';
import { commandWords as words } from 'shared/sentences/shell-commands.ts';
import { useLocation } from 'wouter';
import { exportMarkdown } from '../api/retros.ts';
import { useOpenRetro, useStage } from '../sync/use-retro.tsx';
import { copyText } from '../ui/clipboard.ts';
import { leaveDialog, useCommands } from '../ui/commands.ts';
import { Icon } from '../ui/icon.tsx';
import { showToast } from '../ui/toasts.ts';
import { words as kitWords } from '../ui/words.ts';
import { shellKeys } from './shell-keys.ts';

export function RoomCommands({ place }: { readonly place: string | undefined }) {
  const { seat } = useOpenRetro();
  const begun = useStage(recordExists);
  const [, go] = useLocation();
  const places = [
    ...(leadsTheRoom(seat.role) ? [{ name: 'prepare', title: words.prepare }] : []),
    { name: 'live', title: words.live },
    ...(seat.role === 'observer' ? [] : [{ name: 'account', title: accountLineWords.name }]),
    ...(begun || seat.role === 'facilitator' ? [{ name: 'record', title: words.record }] : []),
  ];
  const copy = () => void copyMarkdown(seat.retro);
  useCommands([
    ...places
      .filter(({ name }) => name !== place)
      .map(({ name, title }) => ({
        id: `go-${name}`,
        group: words.go,
        title,
        icon: <Icon of={ArrowRight} />,
        run: () => go(`/r/${seat.retro}/${name}`),
      })),
    ...(begun
      ? [
          {
            id: 'markdown',
            group: words.device,
            title: words.markdown,
            detail: words.markdownAbout,
            icon: <Icon of={ClipboardCopy} />,
            keys: shellKeys.markdown,
            run: copy,
          },
        ]
      : []),
    {
      id: 'leave',
      group: words.device,
      title: leaveWords.command,
      detail: leaveWords.commandAbout,
      icon: <Icon of={LogOut} />,
      run: leaveDialog.open,
    },
  ]);
  return null;
}

export async function copyMarkdown(retro: string): Promise<void> {
  const answer = await exportMarkdown(retro, false);
  if (!answer.ok) {
    showToast({ tone: 'refused', text: refusals[answer.reason] });
    return;
  }
  const copied = await copyText(answer.markdown);
  showToast({ tone: copied ? 'note' : 'refused', text: copied ? words.markdownDone : kitWords.copyRefused });
}
