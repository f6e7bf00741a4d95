/** What was said to one's own comments. Carried ids say nothing about a desk, so the moment finds the copy. */
import { useCallback } from 'react';
import type { CommentAnswer, DeskComment } from 'shared/retro/ideas.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

export function useOwnAnswers(): (comment: DeskComment) => CommentAnswer | undefined {
  const { seat } = useOpenRetro();
  const carried = useStage((stage) => stage.comments);
  const answers = useStage((stage) => stage.answers);
  return useCallback(
    ({ at, section }) => {
      const copy = carried.find((each) => each.author === seat.person && each.at === at && each.section === section);
      return copy && answers.get(copy.id);
    },
    [carried, answers, seat.person],
  );
}
