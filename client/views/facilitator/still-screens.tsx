/** Before the meeting, between two sittings, and after it: what stands, and the one way on. */
import { mayResume } from 'shared/policy/decisions.ts';
import { standing } from 'shared/retro/phases.ts';
import type { Mirror } from 'shared/retro/mirror.ts';
import { isDone } from 'shared/retro/walk.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { mirrorWords } from 'shared/sentences/mirror.ts';
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { Link } from 'wouter';
import { DoorList } from '../../features/invite/door-list.tsx';
import { MirrorPage, useMirrors } from '../../features/mirror/mirror-page.tsx';
import { HereList } from '../../features/opening/here-list.tsx';
import { PlanSitting } from '../../features/next-sitting/plan-sitting.tsx';
import { useWalk } from '../../features/walk/use-walk.ts';
import { useInTurn } from '../../features/walk/use-in-turn.ts';
import { useFacts, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Veil } from '../../ui/veil.tsx';
import { Frame } from './frame.tsx';
import { Headline } from './headline.tsx';
import { PhaseButton } from './phase-button.tsx';
import { PrivateQuestion } from './private-question.tsx';
import css from './screens.module.css';
import { shortcuts } from './shortcuts.ts';
import { SoakSitting, useSoaking } from './soak-sitting.tsx';
import type { PrivateParts } from './use-private-parts.ts';
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

export function StoppedScreen({ parts }: { readonly parts: PrivateParts }) {
  const words = facilitatorWords.stopped;
  const facts = useFacts();
  const mirrors = useMirrors();
  const inTurn = useInTurn();
  const may = mayResume(facts);
  const resume = async () => {
    if (await inTurn([{ type: 'resume-sitting' }])) focusMain();
  };
  const { seat } = useOpenRetro();
  const { walk, order, events, facts: walked, zone } = useWalk();
  const waits = events.find(({ id }) => !isDone(walked, id));
  const ahead = waits ? eventTime(waits, zone) : '';
  const steps = (
    <>
      <Button look="primary" unavailable={may.allowed ? undefined : refusals[may.reason]} onClick={() => void resume()}>
        {words.resume}
      </Button>
      <Link href={`/r/${seat.retro}/prepare`} asChild>
        <ButtonLink>{nextSittingWords.between.prepare}</ButtonLink>
      </Link>
    </>
  );
  return (
    <Frame page steps={steps}>
      <Headline title={words.title}>
        {words.about} {nextSittingWords.between.done(walk.done, order.length, ahead)}
      </Headline>
      <PlanSitting />
      <WhoComes />
      <Mirrors parts={parts} mirrors={mirrors} />
    </Frame>
  );
}

export function RecordScreen({ parts }: { readonly parts: PrivateParts }) {
  const words = facilitatorWords.record;
  const { seat } = useOpenRetro();
  const mirrors = useMirrors();
  const soaking = useSoaking();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const steps = (
    <>
      <Link href={`/r/${seat.retro}/record`} asChild>
        <ButtonLink look="primary">{words.go}</ButtonLink>
      </Link>
      {phase === 'record' && soaking.ideas > 0 && (
        <PhaseButton to="remediations">{nextSittingWords.soak.begin}</PhaseButton>
      )}
    </>
  );
  return (
    <Frame page={mirrors.length === 0} steps={steps}>
      {mirrors.length === 0 ? (
        <Headline title={words.title}>{words.about}</Headline>
      ) : (
        <Mirrors parts={parts} mirrors={mirrors} />
      )}
      {phase === 'record' && <SoakSitting />}
    </Frame>
  );
}

/** Private as the rest of this side: asked about first where somebody may look on. */
function Mirrors({ parts, mirrors }: { readonly parts: PrivateParts; readonly mirrors: readonly Mirror[] }) {
  if (mirrors.length === 0) return null;
  return (
    <>
      <PrivateQuestion parts={parts} />
      <Veil on={parts.hidden} label={mirrorWords.hidden}>
        <MirrorPage mirrors={mirrors} />
      </Veil>
    </>
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
