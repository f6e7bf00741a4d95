import { runningText } from '../../ui/clock.ts';
import { useNow } from '../../sync/use-retro.tsx';

/** "1:52", running. @param since ms since the epoch, by the server's clock */
export function TurnLength({ since }: { readonly since: number }) {
  const now = useNow(1000);
  return <span className="num">{runningText(now - since)}</span>;
}
