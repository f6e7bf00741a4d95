import Clock from 'lucide-react/icons/clock';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useNow } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './minutes-here.module.css';

/** "4 min here". @param since when the event was opened, ms since the epoch */
export function MinutesHere({ since }: { readonly since: number }) {
  const now = useNow(5000);
  return (
    <span className={css['here']}>
      <Icon of={Clock} />
      {facilitatorWords.walk.here(Math.floor((now - since) / 60_000))}
    </span>
  );
}
