import { removeDivergence, writeDivergence, writeQuestion } from 'shared/documents/backstage.ts';
import type { Released } from 'shared/retro/accounts.ts';
import { divergenceOf, type Divergence } from 'shared/retro/divergences.ts';
import type { Question } from 'shared/retro/ideas.ts';
import { lastOrder } from 'shared/retro/order.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { newId } from '../../api/ids.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './coverage.module.css';

const words = accountWords.differ;
const noDivergences: readonly Divergence[] = [];
const noQuestions: readonly Question[] = [];

export interface PairProps {
  readonly event: TimelineEvent;
  readonly a: Released;
  readonly b: Released;
}

export function Pair({ event, a, b }: PairProps) {
  const doc = useDocument('backstage');
  const divergences = useRetro((view) => view.backstage?.divergences ?? noDivergences);
  const questions = useRetro((view) => view.backstage?.questions ?? noQuestions);
  const zone = useStage((stage) => stage.about.zone);
  const names = useNames();
  const [one, other] = [names.of(a.author), names.of(b.author)];
  const marked = divergenceOf(divergences, a.id, b.id);
  const asked = marked && questions.some((question) => question.divergence === marked.id);
  const mark = () => {
    if (!doc) return;
    writeDivergence(doc, newId(), { eventId: event.id, a: a.id, b: b.id });
    announce(words.markedSaid);
  };
  const unmark = () => {
    if (!doc || !marked) return;
    removeDivergence(doc, marked.id);
    announce(words.unmarkedSaid);
  };
  const ask = () => {
    if (!doc || !marked) return;
    writeQuestion(doc, newId(), {
      text: words.questionText(eventTime(event, zone), [one, other]),
      eventIds: [event.id],
      for: [a.author, b.author],
      divergence: marked.id,
      order: lastOrder(questions),
    });
    announce(words.questionSaid);
  };
  return (
    <div className={css['pair']} role="group" aria-label={words.pair(one, other)} data-marked={marked ? '' : undefined}>
      <div className={css['sides']}>
        {[a, b].map((passage) => (
          <div key={passage.id}>
            <p className="lab">{names.of(passage.author)}</p>
            <blockquote className={css['words']}>{passage.text}</blockquote>
          </div>
        ))}
      </div>
      <div className={css['acts']}>
        {marked ? (
          <>
            <p className="small">{words.marked}</p>
            {asked ? (
              <p className="small second">{words.isQuestion}</p>
            ) : (
              <Button size="small" onClick={ask}>
                {words.question}
              </Button>
            )}
            <Button size="small" look="quiet" aria-label={words.unmarkNamed(one, other)} onClick={unmark}>
              {words.unmark}
            </Button>
          </>
        ) : (
          <Button size="small" aria-label={words.markNamed(one, other)} onClick={mark}>
            {words.mark}
          </Button>
        )}
      </div>
    </div>
  );
}
