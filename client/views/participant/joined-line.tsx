import X from 'lucide-react/icons/x';
import { eventTime } from 'shared/sentences/event.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './joined-line.module.css';
import type { Timeline } from './use-timeline.ts';

const words = participantWords.follow;

/** "Joined at 23:26. Nine events so far." and the way to what was written down. */
export function JoinedLine({ timeline }: { readonly timeline: Timeline }) {
  const { late, following, zone, setStory } = timeline;
  const event = following.events.find((each) => each.id === late.joinedAt);
  if (!event) return null;
  return (
    <div className={css['line']}>
      <p>{words.joined(eventTime(event, zone), following.walk.done)}</p>
      <span className={css['acts']}>
        <Button
          size="small"
          onClick={() => {
            late.forget();
            setStory(true);
          }}
        >
          {words.readNotes}
        </Button>
        <IconButton size="small" label={words.close} icon={<Icon of={X} />} onClick={late.forget} />
      </span>
    </div>
  );
}
