/** Whether whoever leads is away: gone for longer than a page takes to be loaded again. */
import { useEffect, useState } from 'react';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

/** ms */
const patience = 4000;

export function useLeaderAway(): boolean {
  const leading = useStage((stage) => stage.about.leading);
  // Whoever is offline sees nobody: that says nothing about the others.
  const gone = useRetro((view) => view.connection.state === 'online' && !view.present.has(leading));
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!gone) return undefined;
    const timer = setTimeout(() => setAway(true), patience);
    return () => {
      clearTimeout(timer);
      setAway(false);
    };
  }, [gone, leading]);
  return away;
}
