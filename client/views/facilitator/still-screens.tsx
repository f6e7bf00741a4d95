/** Before the meeting, between two sittings, and after it: what stands, and the one way on. */
import { mayResume } from 'shared/policy/decisions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { Link } from 'wouter';
import { DoorList } from '../../features/invite/door-list.tsx';
import { HereList } from '../../features/opening/here-list.tsx';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Frame } from './frame.tsx';
import { Headline } from './headline.tsx';
import { PhaseButton } from './phase-button.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import { focusMain } from './use-phase-step.ts';

export function PrepareScreen() {
  const words = facilitatorWords.prepare;
  const { seat } = useOpenRetro();
  const events = useRetro((view) => view.events.length);
  const minutes = useStage((stage) => stage.about.plan.minutes);
  const steps = (
    <>
      <PhaseButton to="opening" look="primary" keys={shortcuts.nextPhase}>
        {words.begin}
      </PhaseButton>
      <Link href={`/r/${seat.retro}/prepare`} asChild>
        <ButtonLink>{words.toPreparation}</ButtonLink>
      </Link>
    </>
  );
  return (
    <Frame page steps={steps}>
      <Headline title={words.title}>
        {words.events(events)} {words.plan(minutes)} {words.free}
      </Headline>
      <WhoComes />
    </Frame>
  );
}

export function StoppedScreen() {
  const words = facilitatorWords.stopped;
  const facts = useFacts();
  const inTurn = useInTurn();
  const may = mayResume(facts);
  const resume = async () => {
    if (await inTurn([{ type: 'resume-sitting' }])) focusMain();
  };
  const steps = (
    <Button look="primary" unavailable={may.allowed ? undefined : refusals[may.reason]} onClick={() => void resume()}>
      {words.resume}
    </Button>
  );
  return (
    <Frame page steps={steps}>
      <Headline title={words.title}>{words.about}</Headline>
      <WhoComes />
    </Frame>
  );
}

export function RecordScreen() {
  const words = facilitatorWords.record;
  const { seat } = useOpenRetro();
  const steps = (
    <Link href={`/r/${seat.retro}/record`} asChild>
      <ButtonLink look="primary">{words.go}</ButtonLink>
    </Link>
  );
  return (
    <Frame page steps={steps}>
      <Headline title={words.title}>{words.about}</Headline>
    </Frame>
  );
}

function WhoComes() {
  return (
    <>
      <DoorList />
      <section aria-label={facilitatorWords.here.title} className={css['people']}>
        <h3 className="lab">{facilitatorWords.here.title}</h3>
        <HereList />
      </section>
    </>
  );
}
