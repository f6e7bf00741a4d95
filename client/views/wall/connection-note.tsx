/** While the connection is away the wall keeps what it has, and says how old that is. */
import { useEffect, useState } from 'react';
import { wallWords } from 'shared/sentences/wall.ts';
import { meetingTime } from '../../features/agenda/meeting-time.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import css from './wall.module.css';

/** ms. A connection that comes back sooner was never away. */
const patience = 4000;

export function ConnectionNote() {
  const since = useRetro(({ connection }) => (connection.state === 'offline' ? connection.since : undefined));
  const [late, setLate] = useState<number>();
  useEffect(() => {
    if (since === undefined) return undefined;
    const timer = setTimeout(() => setLate(since), patience);
    return () => clearTimeout(timer);
  }, [since]);
  return (
    <p role="status" className={css['away']}>
      {since !== undefined && late === since && wallWords.connection.away(meetingTime(since))}
    </p>
  );
}
