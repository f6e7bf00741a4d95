/** The event the room looks at: when, what happened, what the evidence says. */
import { useMemo } from 'react';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timeText } from 'shared/retro/times.ts';
import { walk as walkOf, type EventStanding, type Walk } from 'shared/retro/walk.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { threadWords } from 'shared/sentences/leading.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { imageAddress } from '../../api/images.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { useFollowedThread } from '../../sync/use-threads.ts';
import { dayText, zoneText } from '../../ui/clock.ts';
import { SegmentStrip } from '../../ui/segment-strip.tsx';
import type { StepState } from '../../ui/step-mark.tsx';
import { JoinLine } from './join-aside.tsx';
import { MinutesLeft } from './minutes-left.tsx';
import css from './wall.module.css';
import { WallFrame } from './wall-frame.tsx';

const words = wallWords.timeline;

export function TimelineScreen() {
  const events = useRetro((view) => view.events);
  const facts = useStage((stage) => stage.walk);
  const order = useMemo(() => events.map((event) => event.id), [events]);
  const walk = useMemo(() => walkOf(facts, order), [facts, order]);
  const asked = useRoomAsked(walk);
  const event = events.find(({ id }) => id === walk.current);
  const foot = (
    <>
      <Walked walk={walk} order={order} />
      <JoinLine />
      <MinutesLeft />
    </>
  );
  return (
    <WallFrame foot={foot}>
      {asked ? (
        <Questions />
      ) : event ? (
        <Event event={event} />
      ) : (
        <h1 className={css['sentence']}>{events.length === 0 ? words.empty : words.begins}</h1>
      )}
    </WallFrame>
  );
}

/** The two questions stand from the moment they are asked until somebody opens an event again. */
function useRoomAsked({ openedAt = 0 }: Walk): boolean {
  const asked = useStage((stage) => stage.gate.findLast((fact) => fact.act === 'asked')?.at);
  return asked !== undefined && asked > openedAt;
}

function Questions() {
  const [missing, differed] = words.missing;
  return (
    <>
      <h1 className={css['sentence']}>{missing}</h1>
      <p className={css['sentence']}>{differed}</p>
    </>
  );
}

function Event({ event }: { readonly event: TimelineEvent }) {
  const zone = useStage((stage) => stage.about.zone);
  const { time, facts } = whenOf(event, zone);
  const retro = useRetro((view) => view.seat.retro);
  const shown = event.sources.find(({ image }) => image !== undefined);
  const excerpt = event.sources.find((source) => source.excerpt?.trim())?.excerpt?.trim();
  return (
    <>
      <p className={css['first']}>
        <span className={css['time']}>{time}</span>
        <span className={css['when']}>{words.when(facts)}</span>
      </p>
      <Thread />
      <h1 className={css['sentence']}>{event.text}</h1>
      {shown?.image === undefined ? (
        excerpt !== undefined && <p className={css['excerpt']}>{excerpt}</p>
      ) : (
        <img
          className={css['image']}
          src={imageAddress(retro, shown.image)}
          alt={eventWords.imageAlt(shown.label ?? '')}
        />
      )}
    </>
  );
}

function Thread() {
  const thread = useFollowedThread();
  return thread && <p className={css['when']}>{threadWords.following(thread.name)}</p>;
}

/** In the zone of the retro only: a wall has no clock of its own. */
function whenOf({ at, until, precision, originalTime, zoneFrom }: TimelineEvent, zone: string) {
  if (at === null) return { time: originalTime || words.noTime, facts: [] };
  const facts = [
    zoneText(at, zone),
    dayText(at, zone, { long: true }),
    ...(until === undefined ? [] : [words.until(timeText(until, zone))]),
    ...(zoneFrom === 'assumed' ? [words.assumed] : []),
  ];
  return { time: timeText(at, zone, precision), facts };
}

const stepStates: Record<EventStanding, StepState> = {
  'to-come': 'coming',
  current: 'current',
  discussed: 'done',
  skipped: 'skipped',
};

function Walked({ walk, order }: { readonly walk: Walk; readonly order: readonly string[] }) {
  const at = walk.current === undefined ? -1 : order.indexOf(walk.current);
  const steps = order.map((id) => stepStates[walk.standing.get(id) ?? 'to-come']);
  const sentence = words.walked(walk.done, order.length);
  if (order.length === 0) return <p />;
  return (
    <div className={css['walk']}>
      <p>{at < 0 ? sentence : words.position(at + 1, order.length)}</p>
      <SegmentStrip steps={steps} sentence={sentence} />
    </div>
  );
}
