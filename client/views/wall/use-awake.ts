/** A projector must not go dark while the room talks. Where the browser has no such lock, its own settings decide. */
import { useEffect } from 'react';

export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const keep = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (gone) void taken.release();
        else lock = taken;
      } catch {
        // Refused on battery, or for a page that is not in front.
      }
    };
    const look = () => void keep();
    look();
    // The lock goes whenever the page is out of sight.
    document.addEventListener('visibilitychange', look);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', look);
      void lock?.release();
    };
  }, []);
}
