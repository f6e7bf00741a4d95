/** What is worth a look before the timeline is called done. None of it holds the meeting up. */
import Check from 'lucide-react/icons/check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import type { ReactNode } from 'react';
import type { Question } from 'shared/retro/ideas.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { ForkGlyph } from '../../ui/glyphs.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import { Veil } from '../../ui/veil.tsx';
import css from './before-going-on.module.css';
import type { WalkHere } from './use-walk.ts';

const words = facilitatorWords.missing;
const noQuestions: readonly Question[] = [];

export interface BeforeGoingOnProps {
  readonly here: WalkHere;
  /** The private parts of the screen are hidden. */
  readonly hidden: boolean;
  readonly onOpen: (event: string) => void;
}

export function BeforeGoingOn({ here, hidden, onOpen }: BeforeGoingOnProps) {
  const { events, facts, zone, walk } = here;
  const views = useStage((stage) => stage.views);
  const released = useStage((stage) => stage.released);
  const notAsked = useQuestions();
  const skipped = events.flatMap((event) => {
    const last = facts.findLast((fact) => fact.event === event.id && fact.act !== 'opened');
    return last?.act === 'skipped' ? [{ event, reason: last.reason }] : [];
  });
  const differ = events.flatMap((event) => {
    const count = [...views, ...released].filter((view) => view.eventId === event.id).length;
    return count > 1 ? [{ event, count }] : [];
  });
  const [question, ...more] = notAsked;
  const nothing = skipped.length + differ.length + notAsked.length + walk.open === 0;
  return (
    <section aria-label={words.before} className={css['before']}>
      <h2 className="lab">{words.before}</h2>
      {nothing && <Row icon={<Icon of={Check} />}>{words.nothingBefore}</Row>}
      {walk.open > 0 && <Row icon={<StepMark state="coming" />}>{words.openEvents(walk.open)}</Row>}
      {skipped.map(({ event, reason }) => (
        <Row key={event.id} icon={<StepMark state="skipped" />}>
          <p>{words.skipped(eventTime(event, zone), reason)}</p>
          <Button size="small" onClick={() => onOpen(event.id)}>
            {words.openAgain}
            <span className="srOnly">, {eventTime(event, zone)}</span>
          </Button>
        </Row>
      ))}
      {differ.map(({ event, count }) => (
        <Row key={event.id} icon={<ForkGlyph />}>
          {words.views(count, eventTime(event, zone))}
        </Row>
      ))}
      {question && (
        <Veil on={hidden} label={words.hidden}>
          <Row icon={<Icon of={CircleHelp} />}>
            {words.notAsked(question.text)} {more.length > 0 && words.notAskedMore(more.length)}
          </Row>
        </Veil>
      )}
    </section>
  );
}

function Row({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css['row']}>
      <span className={css['icon']}>{icon}</span>
      <div className={css['told']}>{children}</div>
    </div>
  );
}

/** Prepared questions that were not asked. */
function useQuestions(): readonly Question[] {
  const questions = useRetro((view) => view.backstage?.questions ?? noQuestions);
  const asked = useRetro((view) => view.tray?.asked);
  return questions.filter((each) => !asked?.has(each.id));
}
