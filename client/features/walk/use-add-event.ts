/** Puts words with a time of their own on the timeline. */
import { useCallback } from 'react';
import { addEvents } from 'shared/documents/board.ts';
import { broughtEvent, eventFrom, type Told } from 'shared/retro/came-up.ts';
import type { Proposal } from 'shared/retro/ideas.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { newId } from '../../api/ids.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDocument, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { showToast } from '../../ui/toasts.ts';

const words = facilitatorWords.missing;

export interface AddEvent {
  /** Whether it stands on the timeline now. */
  readonly add: (told: Omit<Told, 'id'>) => boolean;
  readonly addProposal: (proposal: Proposal) => void;
}

export function useAddEvent(): AddEvent {
  const board = useDocument('board');
  const { seat } = useOpenRetro();
  const zone = useStage((stage) => stage.about.zone);
  const date = useStage((stage) => stage.about.date);
  const events = useRetro((view) => view.events);
  const act = useAct();
  const put = useCallback(
    (told: Told, whole?: TimelineEvent): boolean => {
      if (!board) {
        showToast({ tone: 'refused', text: refusals['try-again'] });
        return false;
      }
      addEvents(board, [whole ?? eventFrom(told, { zone, date, events }, words.told)], seat.person);
      announce(words.addedTold);
      return true;
    },
    [board, zone, date, events, seat.person],
  );
  return {
    add: (told) => put({ id: newId(), ...told }),
    addProposal(proposal) {
      const { id, time, text } = proposal;
      if (put({ id, time, text }, broughtEvent(proposal))) void act({ type: 'proposal-added', proposal: id });
    },
  };
}
