/** Action items as everyone reads them. They do not exist before the gate, and none is a fine number of them. */
import { openedIdeasWords as words } from 'shared/sentences/opened-ideas.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { dayText } from '../../ui/clock.ts';
import css from './action-items.module.css';

export function ActionItems() {
  const actions = useRetro((view) => view.actions);
  const zone = useStage((stage) => stage.about.zone);
  if (!actions) return null;
  return (
    <section>
      <h2 className="lab">
        {words.actions} <span className="muted num">{actions.length}</span>
      </h2>
      {actions.length === 0 ? (
        <p className={css['none']}>{words.noActions}</p>
      ) : (
        <ul className={css['actions']}>
          {actions.map(({ id, text, owner, due }) => {
            const facts = [
              ...(owner === undefined ? [] : [words.owner(owner)]),
              ...(due === undefined ? [] : [words.due(dayText(`${due}T12:00:00Z`, zone))]),
            ];
            return (
              <li key={id} className={css['action']}>
                <p>{text}</p>
                {facts.length > 0 && <p className="tiny muted">{words.fact(facts)}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
