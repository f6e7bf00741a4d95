import CloudOff from 'lucide-react/icons/cloud-off';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { timeText } from 'shared/retro/times.ts';
import { shellWords } from 'shared/sentences/shell.ts';
import { useOpenRetro, useRetro, useStage } from '../sync/use-retro.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const words = shellWords.connection;

/** ms. A connection that comes back sooner was never away. */
export const patience = 3000;

/** Offline: the browser has no network at all. Reconnecting: it has one, and the server is out of reach. */
export function ConnectionBanner() {
  const retro = useOpenRetro();
  const { state, since, waiting } = useRetro((view) => view.connection);
  const zone = useStage((stage) => stage.about.zone);
  const network = useNetwork();
  const late = useLate(state === 'offline');
  if (!late || since === undefined) return null;
  const privately = leadsTheRoom(retro.seat.role);
  const told = [
    ...(network ? [words.inStep(timeText(new Date(since).toISOString(), zone))] : [words.keepWriting]),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(network && waiting === 0 ? [words.keepWriting] : []),
    ...(privately ? [words.privateNotes] : []),
  ];
  return (
    <Banner
      icon={<Icon of={network ? RefreshCw : CloudOff} />}
      action={
        <Button size="small" onClick={() => retro.retry()}>
          {words.again}
        </Button>
      }
    >
      <b>{network ? words.reconnecting : words.offline}</b> {told.join(' ')}
    </Banner>
  );
}

/** True once something has held for longer than anybody need know of. */
function useLate(holds: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [holds]);
  return late;
}

function useNetwork(): boolean {
  return useSyncExternalStore(followNetwork, () => navigator.onLine);
}

function followNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
