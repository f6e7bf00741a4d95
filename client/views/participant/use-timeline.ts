/** What the timeline screen holds while it is open: where one is, what one is adding, whether one reads back. */
import { type RefObject, useRef, useState } from 'react';
import { participantWords } from 'shared/sentences/participant.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useLeader } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { useKeys } from '../../ui/keys.ts';
import { shortcuts } from './shortcuts.ts';
import { useFollowing, type Following } from './use-following.ts';
import { useLateComer, type LateComer } from './use-late-comer.ts';
import { useToldMoves } from './use-told-moves.tsx';

export interface Timeline {
  readonly zone: string;
  /** Short name of whoever leads. */
  readonly leader: string;
  readonly following: Following;
  readonly late: LateComer;
  /** Reading the story so far instead of one event. */
  readonly story: boolean;
  readonly setStory: (open: boolean) => void;
  /** Adding what one saw. */
  readonly adding: boolean;
  readonly add: () => void;
  readonly stopAdding: () => void;
  readonly sawButton: RefObject<HTMLButtonElement | null>;
  readonly go: () => void;
  readonly choose: (event: string) => void;
}

/** @param on whether the timeline is what the screen shows */
export function useTimeline(on: boolean): Timeline {
  const zone = useStage((stage) => stage.about.zone);
  const leader = useLeader() ?? participantWords.follow.leader;
  const following = useFollowing();
  const late = useLateComer(on, following.walk);
  const [saw] = useDraft('saw');
  const [adding, setAdding] = useState(saw !== '');
  const [story, setStory] = useState(false);
  const sawButton = useRef<HTMLButtonElement>(null);
  const go = () => {
    following.go();
    setStory(false);
    late.forget();
    lookAtEvent();
  };
  useToldMoves(following, leader, zone, go, on);
  useKeys([{ ...shortcuts.go, run: go }], on);
  return {
    zone,
    leader,
    following,
    late,
    story,
    setStory,
    adding,
    add() {
      setStory(false);
      setAdding(true);
    },
    stopAdding() {
      setAdding(false);
      sawButton.current?.focus({ preventScroll: true });
    },
    sawButton,
    go,
    choose(event) {
      following.choose(event);
      setStory(false);
      lookAtEvent();
    },
  };
}

/** After the next drawing: only whoever pressed a key is moved, so only their focus is. */
function lookAtEvent() {
  requestAnimationFrame(() => {
    document.getElementById('event')?.focus({ preventScroll: true });
    document.getElementById('main')?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
  });
}
