import { phaseTime, standing } from 'shared/retro/phases.ts';
import { readinessSteps, type Readiness, type ReadinessStep } from 'shared/retro/readiness.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import css from './readiness.module.css';
import { useReadiness } from './use-readiness.ts';

const words = prepareWords.overview;

export interface ReadinessListProps {
  readonly onInvite: () => void;
}

/** What is ready, in words and counts. Open steps say what one goes without; none of them holds anything up. */
export function ReadinessList({ onInvite }: ReadinessListProps) {
  const ready = useReadiness();
  const zone = useStage((stage) => stage.about.zone);
  const begun = useStage((stage) => phaseTime[standing(stage.phases).phase] !== 'before');
  return (
    <>
      <div>
        <h2 className={css['title']}>
          {begun ? words.titleBegun : words.title(ready.done.size, readinessSteps.length)}
        </h2>
        <p className="second">
          {begun
            ? words.begun(ready.done.size, readinessSteps.length)
            : words.about(ready.done.size, readinessSteps.length)}
        </p>
      </div>
      <ul className={css['list']} aria-label={words.list}>
        {readinessSteps.map((step) => {
          const done = ready.done.has(step);
          const { title, about } = words.step(step, ready, zone);
          return (
            <li key={step} className={css['step']}>
              <span className={css['mark']}>
                <StepMark state={done ? 'done' : 'current'} name={done ? words.done : words.open} />
              </span>
              <div>
                <p className={css['name']}>{title}</p>
                <p className="small muted">{about}</p>
              </div>
              {!done && <StepLink step={step} ready={ready} onInvite={onInvite} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface StepLinkProps extends ReadinessListProps {
  readonly step: ReadinessStep;
  readonly ready: Readiness;
}

/** Where an open step is taken further. */
function StepLink({ step, ready, onInvite }: StepLinkProps) {
  const go = words.go;
  const invite = (label: string) => (
    <Button size="small" onClick={onInvite}>
      {label}
    </Button>
  );
  switch (step) {
    case 'neutral':
      return link(toEvent(ready.involved[0]?.events[0]?.id), go.neutral);
    case 'deputy':
      return invite(go.deputy);
    case 'timeline':
      return link('#timeline', go.timeline);
    case 'times':
      return ready.events.length === 0
        ? null
        : link(toEvent(ready.withoutTime[0]?.id), go.times(ready.withoutTime.length));
    case 'sources':
      return ready.events.length === 0
        ? null
        : link(toEvent(ready.withoutSource[0]?.id), go.sources(ready.withoutSource.length));
    case 'accounts':
      return link('#accounts', go.accounts);
    case 'questions':
      return link('#questions', go.questions);
    case 'named':
      return ready.events.length === 0 ? null : invite(go.named);
    case 'people':
      return invite(go.people);
    case 'plan':
      return link('#plan', go.plan);
  }
}

const toEvent = (id: string | undefined) => (id === undefined ? '#timeline' : `#event-${id}`);

const link = (href: string, label: string) => (
  <ButtonLink size="small" href={href}>
    {label}
  </ButtonLink>
);
