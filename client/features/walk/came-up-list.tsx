/** What came up when the room was asked, and the way for each of it to the timeline. */
import { type CameUp, whatCameUp } from 'shared/retro/came-up.ts';
import { isDone } from 'shared/retro/walk.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { broughtWords } from 'shared/sentences/brought.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useNames } from '../../sync/use-names.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { AddEvent } from './add-event.tsx';
import css from './came-up.module.css';
import { useAddEvent } from './use-add-event.ts';
import type { WalkHere } from './use-walk.ts';

const words = facilitatorWords.missing;

export interface CameUpListProps {
  readonly here: WalkHere;
  /** Left out while no event can be opened. */
  readonly onOpen?: (event: string) => void;
}

export function CameUpList({ here, onOpen }: CameUpListProps) {
  const { events, facts, zone } = here;
  const proposals = useStage((stage) => stage.proposals);
  const names = useNames();
  const adding = useAddEvent();
  const rows = whatCameUp(proposals, events);
  const row = (each: CameUp) => {
    if (each.state === 'waiting') {
      const { proposal } = each;
      return (
        <li key={proposal.id} className={css['row']}>
          <b className="num">{proposal.time}</b>
          <p>
            {proposal.text}{' '}
            <span className="muted">
              {proposal.brought ? broughtWords.from(proposal.brought.by) : words.from(names.of(proposal.author))}
            </span>
          </p>
          <Button size="small" aria-label={words.addNamed(proposal.text)} onClick={() => adding.addProposal(proposal)}>
            {words.add}
          </Button>
        </li>
      );
    }
    const { event, proposal } = each;
    return (
      <li key={each.id} className={css['row']}>
        <b className="num">{eventTime(event, zone)}</b>
        <p>
          {event.text} {proposal && <span className="muted">{words.from(names.of(proposal.author))}</span>}
        </p>
        <span className={css['end']}>
          <span className="small muted">{words.added}</span>
          {onOpen && !isDone(facts, event.id) && (
            <Button look="quiet" size="small" aria-label={words.openNamed(event.text)} onClick={() => onOpen(event.id)}>
              {words.open}
            </Button>
          )}
        </span>
      </li>
    );
  };
  return (
    <section aria-label={words.cameUp} className={css['cameUp']}>
      <div className={css['head']}>
        <h3 className="lab">{words.cameUp}</h3>
        <PrivateMark seen="everyone">{words.cameUpSeen}</PrivateMark>
      </div>
      {rows.length === 0 ? <QuietLine>{words.nothing}</QuietLine> : <ul>{rows.map(row)}</ul>}
      {/* In preparation the timeline beside it has a line of its own. */}
      {onOpen && <AddEvent adding={adding} zone={zone} />}
    </section>
  );
}
