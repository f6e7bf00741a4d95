/** The action items so far. None is a fine number of them, and ending with none is one press. */
import { useState, type ReactNode } from 'react';
import { removeAction } from 'shared/documents/actions.ts';
import { mayWriteAction } from 'shared/policy/decisions.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { useDocument, useFacts, useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { dayText } from '../../ui/clock.ts';
import { showToast } from '../../ui/toasts.ts';
import { ActionDialog } from './action-dialog.tsx';
import css from './action-list.module.css';
import { useWriteAction } from './use-write-action.ts';

const words = remediationsWords.actions;
const none: readonly ActionItem[] = [];

/** @param end while there are none: the way to end with none */
export function ActionList({ end }: { readonly end?: ReactNode }) {
  const open = useRetro((view) => view.actions);
  const actions = open ?? none;
  const doc = useDocument('actions');
  const facts = useFacts();
  const write = useWriteAction();
  const [edited, setEdited] = useState<ActionItem | 'new'>();
  const may = mayWriteAction(facts);
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const remove = (action: ActionItem) => {
    if (!doc) return;
    removeAction(doc, action.id);
    showToast({
      text: words.removed,
      topic: 'action-removed',
      lasts: 6000,
      actions: [{ label: words.undo, run: () => void write(action) }],
    });
  };
  return (
    <section aria-label={words.title} className={css['actions']}>
      <div className={css['head']}>
        <h2 className={css['title']}>
          {words.title} {open && <span className="muted num">{actions.length}</span>}
        </h2>
        <Button size="small" unavailable={unavailable} onClick={() => setEdited('new')}>
          {words.add}
        </Button>
      </div>
      {actions.length === 0 ? (
        <>
          <p className={css['none']}>{open ? words.none : words.shutList}</p>
          {end}
        </>
      ) : (
        <ul>
          {actions.map((action) => (
            <li key={action.id} className={css['action']}>
              <p>{action.text}</p>
              <Facts action={action} />
              <div className={css['acts']}>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={words.editNamed(action.text)}
                  unavailable={unavailable}
                  onClick={() => setEdited(action)}
                >
                  {words.edit}
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={words.removeNamed(action.text)}
                  unavailable={unavailable}
                  onClick={() => remove(action)}
                >
                  {words.remove}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <ActionDialog
        open={edited !== undefined}
        onClose={() => setEdited(undefined)}
        action={edited === 'new' ? undefined : edited}
      />
    </section>
  );
}

function Facts({ action: { owner, due } }: { readonly action: ActionItem }) {
  const facts = [
    ...(owner === undefined ? [] : [owner]),
    ...(due === undefined ? [] : [words.by(dayText(`${due}T12:00:00Z`, 'UTC'))]),
  ];
  return facts.length > 0 && <p className="small muted">{words.facts(facts)}</p>;
}
