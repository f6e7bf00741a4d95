/** The two questions to the room, ticked by whoever asked them; once both went into the meeting log they stay ticked. */
import { gate as gateOf } from 'shared/retro/gate.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useStage } from '../../sync/use-retro.tsx';

export const roomQuestions = facilitatorWords.missing.questions;

export interface RoomAsked {
  readonly ticked: readonly boolean[];
  readonly all: boolean;
  /** The meeting log has it. */
  readonly kept: boolean;
  readonly tick: (question: number, asked: boolean) => void;
}

export function useRoomAsked(): RoomAsked {
  const kept = useStage((stage) => gateOf(stage.gate).asked);
  const [text, setText] = useDraft('room-asked');
  const marked = new Set(text.split(' '));
  const ticked = roomQuestions.map((_, index) => kept || marked.has(String(index)));
  return {
    ticked,
    kept,
    all: ticked.every(Boolean),
    tick(question, asked) {
      if (kept) return;
      if (asked) marked.add(String(question));
      else marked.delete(String(question));
      setText([...marked].filter((each) => each !== '').join(' '));
    },
  };
}
