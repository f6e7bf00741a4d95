/** Writing the prepared questions: on `backstage`, for facilitators and deputies only. */
import { useMemo } from 'react';
import { removeQuestion, writeQuestion, type QuestionFields } from 'shared/documents/backstage.ts';
import type { Question } from 'shared/retro/ideas.ts';
import { lastOrder, moveInOrder } from 'shared/retro/order.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { newId } from '../../api/ids.ts';
import { useDocument, useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';

const none: readonly Question[] = [];

/** In their order. */
export function useQuestions(): readonly Question[] {
  return useRetro((view) => view.backstage?.questions ?? none);
}

export interface QuestionActs {
  readonly add: (text: string) => void;
  readonly change: (id: string, fields: QuestionFields) => void;
  readonly move: (id: string, step: -1 | 1) => void;
  readonly remove: (question: Question) => void;
}

export function useQuestionActs(): QuestionActs {
  const doc = useDocument('backstage');
  const { store } = useOpenRetro();
  return useMemo(() => {
    const now = () => store.getState().backstage?.questions ?? none;
    const change = (id: string, fields: QuestionFields) => {
      // Somebody else may have removed it: what is written would bring half of it back.
      if (doc && now().some((question) => question.id === id)) writeQuestion(doc, id, fields);
    };
    return {
      add: (text) => {
        if (doc) writeQuestion(doc, newId(), { text, eventIds: [], for: [], order: lastOrder(now()) });
      },
      change,
      move: (id, step) => {
        for (const { id: each, order } of moveInOrder(now(), id, step)) change(each, { order });
      },
      remove: (question) => {
        if (!doc) return;
        const { id, ...fields } = question;
        removeQuestion(doc, id);
        showToast({
          text: words.removed,
          topic: 'question-removed',
          actions: [{ label: words.putBack, run: () => writeQuestion(doc, id, fields) }],
          lasts: 12_000,
        });
      },
    };
  }, [doc, store]);
}
