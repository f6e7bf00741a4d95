/** Says where the leader went: to readers in a word, to whoever is writing in a message that does not move them. */
import { useEffect, useRef } from 'react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { eventTime } from 'shared/sentences/event-time.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/icon.tsx';
import { dismissToast, showToast } from '../../ui/toasts.ts';
import { shortcuts } from './shortcuts.ts';
import type { Following } from './use-following.ts';

const words = participantWords.follow;

/** @param on whether the timeline is what the screen shows */
export function useToldMoves(
  { place, leaders }: Following,
  leader: string,
  zone: string,
  go: () => void,
  on: boolean,
): void {
  const before = useRef(leaders?.id);
  const wasWriting = useRef(false);
  const goNow = useRef(go);
  const away = place.at === 'away';
  useEffect(() => {
    goNow.current = go;
  });
  useEffect(() => {
    const moved = leaders && before.current !== undefined && before.current !== leaders.id;
    const stayed = wasWriting.current && away;
    before.current = leaders?.id;
    wasWriting.current = place.at === 'writing' || (stayed && away);
    if (!moved || !on) return undefined;
    const text = words.moved(leader, eventTime(leaders, zone));
    if (!stayed) {
      announce(text);
      return undefined;
    }
    const actions = [{ label: words.goShort, keys: shortcuts.go, run: () => goNow.current() }];
    const id = showToast({
      text: `${text} ${words.stayed}`,
      icon: <Icon of={ArrowRight} />,
      lasts: 6000,
      actions,
    });
    return () => dismissToast(id);
  }, [leaders, leader, zone, place.at, away, on]);
}
