/** Writes an action item; when the gate was shut meanwhile, the words go to one's own parked ideas and say so. */
import Lock from 'lucide-react/icons/lock';
import { createElement, useCallback } from 'react';
import { writeAction } from 'shared/documents/actions.ts';
import { addIdea } from 'shared/documents/desk.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useDocument, useFacts } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toasts.ts';

const words = remediationsWords.actions;

export type Written = 'written' | 'parked' | 'not-kept';

export function useWriteAction(): (action: ActionItem) => Written {
  const actions = useDocument('actions');
  const desk = useDocument('desk');
  const facts = useFacts();
  return useCallback(
    ({ id, text, owner, due, ideaId, createdAt }) => {
      const fields = { text, owner, due, ideaId, createdAt };
      const decision = actions
        ? writeAction(actions, { id, ...fields }, facts)
        : ({ allowed: false, reason: 'gate-shut' } as const);
      if (decision.allowed) return 'written';
      const parked = desk && addIdea(desk, { id: newId(), text, named: true, at: serverNow() }, facts);
      const kept = parked?.allowed === true;
      showToast({
        tone: 'refused',
        icon: createElement(Icon, { of: Lock }),
        text: refusals[decision.reason],
        ...(kept ? { detail: words.parked(text) } : {}),
      });
      return kept ? 'parked' : 'not-kept';
    },
    [actions, desk, facts],
  );
}
