/** Hints on the words of an event, for whoever wrote them. They ask; the words stay as long as their writer likes. */
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import { useMemo } from 'react';
import { readBackstage, writeQuestion } from 'shared/documents/backstage.ts';
import { lastOrder } from 'shared/retro/order.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import type { Hint } from 'shared/wording/hint.ts';
import { partReason, withRewriteApplied } from 'shared/wording/replace.ts';
import { newId } from '../../api/ids.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './event-hints.module.css';
import { useTimelineState, useTimelineStore, withId } from './timeline-state.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.hints;

/** What was left as it is, is named by event, rule and words: the same words elsewhere ask again. */
const hintName = (event: string, text: string, hint: Hint) =>
  `${event} ${hint.rule} ${text.slice(...hint.span).toLowerCase()}`;

export interface EventHintsProps {
  readonly event: TimelineEvent;
  readonly zone: string;
  readonly text: string;
  /** Takes the place of what is written. */
  readonly onUse: (text: string) => void;
  /** Reached by the Tab key; in the grid only those of the active row are. */
  readonly stop?: boolean | undefined;
}

export function EventHints({ event, zone, text, onUse, stop = true }: EventHintsProps) {
  const timeline = useTimelineStore();
  const left = useTimelineState((state) => state.left);
  const backstage = useDocument('backstage');
  const all = useMemo(() => hintsFor(text, 'timeline'), [text]);
  const [hint] = all.filter((each) => !left.has(hintName(event.id, text, each)));
  if (!hint) return null;
  const tabIndex = stop ? 0 : -1;
  const parted = partReason(text, hint);
  const rewritten = parted ? undefined : withRewriteApplied(text, hint);
  const leave = () =>
    timeline.setState((state) => ({ left: withId(state.left, hintName(event.id, text, hint), true) }));
  const move = () => {
    if (!parted || !backstage) return;
    const time = event.at === null ? undefined : eventTime(event, zone);
    const order = lastOrder(readBackstage(backstage).questions);
    const question = { text: words.question(time, parted.reason), eventIds: [event.id], for: [], order };
    writeQuestion(backstage, newId(), question);
    onUse(parted.kept);
    showToast({ text: words.moved, detail: words.movedSeen });
  };
  return (
    <div className={css['hint']} role="note" aria-label={words.onlyYou}>
      <p>
        <q className={css['word']}>{text.slice(...hint.span)}</q> {hint.reason}
      </p>
      <div className={css['acts']}>
        {parted && (
          <Button size="small" tabIndex={tabIndex} icon={<Icon of={CircleQuestionMark} />} onClick={move}>
            {words.move}
          </Button>
        )}
        {rewritten !== undefined && (
          <Button size="small" tabIndex={tabIndex} onClick={() => onUse(rewritten)}>
            {words.use(rewritten)}
          </Button>
        )}
        <Button size="small" look="quiet" tabIndex={tabIndex} onClick={leave}>
          {words.leave}
        </Button>
        <span className={css['seen']}>{words.onlyYou}</span>
      </div>
    </div>
  );
}

/** Under a row that was just written, once its field is left. */
export function LastingHints({ event, zone, stop }: Omit<EventHintsProps, 'text' | 'onUse'>) {
  const acts = useTimelineActs();
  const use = (text: string) => acts.change(event.id, { text });
  return <EventHints event={event} zone={zone} text={event.text} onUse={use} stop={stop} />;
}
