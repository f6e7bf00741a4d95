/** Five minutes more or less: they go to the timeline until it is done, to the rest afterwards. */
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { minutesWords as words } from 'shared/sentences/leading.ts';
import { useAct } from '../../sync/use-act.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { showToast } from '../../ui/toasts.ts';
import { meetingTime } from './meeting-time.ts';
import css from './more-minutes.module.css';
import type { Agenda } from './use-agenda.ts';

const step = 5;

export interface MoreMinutesProps {
  readonly agenda: Agenda;
  readonly keys: { readonly more: Shortcut; readonly less: Shortcut };
}

export function MoreMinutes({ agenda, keys }: MoreMinutesProps) {
  const act = useAct();
  const change = async (minutes: number) => {
    const answer = await act({ type: 'extend', minutes });
    if (!answer.ok) return;
    const ends = meetingTime(agenda.now + agenda.clock.left + minutes * 60_000);
    const undo = () => void act({ type: 'extend', minutes: -minutes });
    showToast({ text: words.changed(minutes, ends), actions: [{ label: words.undo, run: undo }] });
  };
  useKeys([
    { ...keys.more, run: () => void change(step) },
    { ...keys.less, run: () => void change(-step) },
  ]);
  return (
    <div role="group" aria-label={words.group} className={css['more']}>
      <IconButton
        size="small"
        label={words.more}
        keys={keys.more}
        icon={<Icon of={Plus} />}
        onClick={() => void change(step)}
      />
      <IconButton
        size="small"
        label={words.less}
        keys={keys.less}
        icon={<Icon of={Minus} />}
        onClick={() => void change(-step)}
      />
    </div>
  );
}
