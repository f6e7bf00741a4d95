/** Events that programs brought while people were writing the timeline already: looked at here, then added or left out. */
import { broughtWords as words } from 'shared/sentences/brought.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { broughtEvent } from 'shared/retro/came-up.ts';
import type { Proposal } from 'shared/retro/ideas.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import css from './brought-events.module.css';
import { useBrought } from './use-brought.ts';

const titleId = 'brought-title';

/** Shown one by one up to here. */
const most = 12;

export function BroughtEvents() {
  const { waiting, ...acts } = useBrought();
  /** The row goes, and its button with it: focus stays in this part, or in the page when nothing waits any more. */
  const then = (act: (proposals: readonly Proposal[]) => void, proposals: readonly Proposal[]) => {
    const isLast = proposals.length === waiting.length;
    (isLast ? document.querySelector<HTMLElement>('main') : document.getElementById(titleId))?.focus();
    act(proposals);
  };
  const add = (proposals: readonly Proposal[]) => then(acts.add, proposals);
  const leaveOut = (proposals: readonly Proposal[]) => then(acts.leaveOut, proposals);
  const zone = useStage((stage) => stage.about.zone);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={css['brought']}>
      <h3 id={titleId} tabIndex={-1} className={css['title']}>
        {words.title}
      </h3>
      <p className="small second">{words.about(waiting.length)}</p>
      <ul className={css['list']}>
        {waiting.slice(0, most).map((proposal) => {
          const event = broughtEvent(proposal);
          return (
            <li key={proposal.id} className={css['row']}>
              <p className="small">
                <b className="num">{event?.at ? eventTime(event, zone) : words.noTime}</b> {proposal.text}{' '}
                <span className="muted">{words.from(proposal.brought?.by ?? '')}</span>
              </p>
              <div className={css['acts']}>
                <Button size="small" aria-label={words.addNamed(proposal.text)} onClick={() => add([proposal])}>
                  {words.add}
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={words.leaveOutNamed(proposal.text)}
                  onClick={() => leaveOut([proposal])}
                >
                  {words.leaveOut}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {waiting.length > most && <p className="small muted">{words.more(waiting.length - most)}</p>}
      {waiting.length > 1 && (
        <div className={css['acts']}>
          <Button size="small" onClick={() => add(waiting)}>
            {words.addAll(waiting.length)}
          </Button>
          <Button look="quiet" size="small" onClick={() => leaveOut(waiting)}>
            {words.leaveOutAll}
          </Button>
        </div>
      )}
    </section>
  );
}
