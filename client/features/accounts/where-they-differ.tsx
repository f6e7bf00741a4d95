/** Released passages side by side, once hearing is done. What differs can be marked and asked about; nothing is merged. */
import { useMemo } from 'react';
import { sideBySide } from 'shared/retro/divergences.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { ForkGlyph } from '../../ui/glyphs.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './coverage.module.css';
import { useOthers } from './coverage-list.tsx';
import { Pair } from './pair.tsx';

const words = accountWords.differ;

export function WhereTheyDiffer() {
  const doneAt = useRetro((view) => view.tray?.hearing.get('done'));
  const zone = useStage((stage) => stage.about.zone);
  const act = useAct();
  return (
    <section aria-labelledby="accounts-differ" className={css['differ']}>
      <h3 id="accounts-differ" className={css['asideTitle']}>
        <ForkGlyph />
        {words.title}
      </h3>
      {doneAt === undefined ? (
        <>
          <p className="small second">{words.closed}</p>
          <p>
            <Button size="small" onClick={() => void act({ type: 'hearing-done', done: true })}>
              {words.done}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p className="small second">
            {words.doneAt(doneAt, zone)} {words.about}
          </p>
          <SideBySide />
          <p>
            <Button size="small" look="quiet" onClick={() => void act({ type: 'hearing-done', done: false })}>
              {words.again}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function SideBySide() {
  const events = useRetro((view) => view.events);
  const released = useStage((stage) => stage.released);
  const zone = useStage((stage) => stage.about.zone);
  const others = useOthers();
  const all = useMemo(() => sideBySide(events, released), [events, released]);
  if (all.length === 0) return <p className="small">{words.none}</p>;
  return (
    <>
      <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
      {all.map(({ event, passages }) => (
        <section key={event.id} className={css['event']} aria-label={words.at(eventTime(event, zone), event.text)}>
          <h4 className={css['eventTitle']}>
            <span className="num">{eventTime(event, zone)}</span> {event.text}
          </h4>
          {passages.flatMap((a, index) =>
            passages
              .slice(index + 1)
              .filter((b) => b.author !== a.author)
              .map((b) => <Pair key={`${a.id} ${b.id}`} event={event} a={a} b={b} />),
          )}
        </section>
      ))}
    </>
  );
}
