import { withoutSource } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Meter } from '../../ui/meter.tsx';
import { Picture } from '../../ui/picture.tsx';
import css from './timeline.module.css';
import { rowId, useTimelineStore } from './timeline-state.ts';
import { useShownZone } from './use-shown-zone.ts';

const words = timelineWords.coverage;

/** More than so many events make one bar instead of a segment each. */
const segments = 60;
/** Events named one by one in the sentence. */
const named = 3;

/** How many events have a primary source. A count, never a block. */
export function SourceCoverage() {
  const events = useRetro((view) => view.events);
  const timeline = useTimelineStore();
  const zone = useShownZone();
  const without = withoutSource(events);
  const withSource = events.length - without.length;
  const sentence = words.sentence(withSource, events.length);
  const next = () => {
    const { active } = timeline.getState();
    const at = events.findIndex((event) => event.id === active);
    const to = without.find((event) => events.indexOf(event) > at) ?? without[0];
    if (!to) return;
    timeline.setState({ active: to.id, editing: { event: to.id, field: 'sources' }, addingAfter: undefined });
    requestAnimationFrame(() => document.getElementById(rowId(to.id))?.scrollIntoView({ block: 'center' }));
  };
  return (
    <section className={css['coverage']} aria-labelledby="sources-title">
      <h3 id="sources-title" className="lab">
        {words.title}
        {events.length > 0 && <span className="num">{words.count(withSource, events.length)}</span>}
      </h3>
      {events.length > 0 &&
        (events.length > segments ? (
          <Meter fill={withSource / events.length} look="past" sentence={sentence} />
        ) : (
          <Picture sentence={sentence} className={classes(css['strip'])}>
            {events.map((event) => (
              <span key={event.id} className={event.sources.length > 0 ? css['with'] : undefined} />
            ))}
          </Picture>
        ))}
      <p className="small second">
        {events.length === 0
          ? words.none
          : without.length === 0
            ? words.all
            : words.missing(
                without.slice(0, named).map((event) => eventTime(event, zone)),
                Math.max(0, without.length - named),
              )}
      </p>
      {without.length > 0 && (
        <div>
          <Button size="small" onClick={next}>
            {words.next}
          </Button>
        </div>
      )}
    </section>
  );
}
