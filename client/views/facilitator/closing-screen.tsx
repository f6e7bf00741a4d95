/** Closing: what was learned, how the time went in words, and on to the record. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { pulseWords } from 'shared/sentences/pulse.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { useLocation } from 'wouter';
import { HandQueue } from '../../features/floor/hand-queue.tsx';
import { HandOn } from '../../features/hand-on/hand-on.tsx';
import { DoorList } from '../../features/invite/door-list.tsx';
import { PulseTold } from '../../features/pulse/pulse-told.tsx';
import { LearningsTogether } from '../../features/learnings-desk/learnings-together.tsx';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Veil } from '../../ui/veil.tsx';
import { ClosingFigures } from './closing-figures.tsx';
import { Frame } from './frame.tsx';
import { Headline } from './headline.tsx';
import { PhaseButton } from './phase-button.tsx';
import { shortcuts } from './shortcuts.ts';
import { SoakSitting } from './soak-sitting.tsx';
import { StopButton } from './stop-button.tsx';
import type { PrivateParts } from './use-private-parts.ts';

const words = remediationsWords.closing;

export function ClosingScreen({ parts }: { readonly parts: PrivateParts }) {
  const { seat } = useOpenRetro();
  const [, go] = useLocation();
  const opened = useStage((stage) => stage.phases.some((fact) => fact.phase === 'remediations'));
  const hands = useStage((stage) => stage.hands.length);
  const learnings = useStage((stage) => stage.learnings.length);
  const back = (
    <PhaseButton to={opened ? 'remediations' : 'learnings'} look="quiet" icon={<Icon of={ArrowLeft} />}>
      {opened ? words.backToIdeas : words.backToLearnings}
    </PhaseButton>
  );
  const next = (
    <PhaseButton to="record" look="primary" keys={shortcuts.nextPhase} onGone={() => go(`/r/${seat.retro}/record`)}>
      {words.next}
    </PhaseButton>
  );
  const told = <span className="small muted">{words.nextMore}</span>;
  return (
    <Frame page back={back} steps={next} more={<StopButton />} told={told}>
      <DoorList />
      {hands > 0 && <HandQueue keys={shortcuts.call} />}
      <Headline title={words.title}>{words.lede}</Headline>
      <Veil on={parts.hidden} label={pulseWords.told.hidden}>
        <PulseTold />
      </Veil>
      <ClosingFigures />
      <SoakSitting />
      {learnings > 0 && <LearningsTogether />}
      <HandOn />
    </Frame>
  );
}
