/** What facilitator and deputy see of the three questions: how many answered, then, once, what most said. */
import { mayReadPulse } from 'shared/policy/pulse.ts';
import type { PulseReading } from 'shared/retro/pulse.ts';
import { pulseLines, pulseWords } from 'shared/sentences/pulse.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './pulse.module.css';

const words = pulseWords.told;

export function PulseTold({ level = 3 }: { readonly level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <section aria-label={words.title} className={css['told']}>
      <Heading className="lab">{words.title}</Heading>
      <Told />
    </section>
  );
}

function Told() {
  const state = useStage((stage) => stage.about.pulse);
  const told = useRetro((view) => view.tray?.pulse);
  if (state === undefined) return <QuietLine>{words.leftOut}</QuietLine>;
  if (state === 'over') return <QuietLine>{words.over}</QuietLine>;
  if (told?.reading) return <PulseLines reading={told.reading} />;
  return state === 'open' && <Running people={told?.people ?? 0} of={told?.of ?? 0} />;
}

function Running({ people, of }: { readonly people: number; readonly of: number }) {
  const act = useAct();
  const { role, standing } = useFacts();
  const may = mayReadPulse({ role, standing, pulse: 'open' }, people);
  const read = async () => {
    const answer = await act({ type: 'read-pulse' });
    if (answer.ok) announce(words.announced);
  };
  const few = !may.allowed && may.reason === 'few-answers';
  return (
    <>
      <p className="second">{words.running}</p>
      <p className="num">{words.answered(people, of)}</p>
      <div className={css['acts']}>
        <Button
          size="small"
          unavailable={may.allowed ? undefined : few ? words.fewYet : refusals[may.reason]}
          onClick={() => void read()}
        >
          {words.read}
        </Button>
        <span className="small muted">{few ? words.fewYet : words.readMore}</span>
      </div>
    </>
  );
}

export function PulseLines({ reading }: { readonly reading: PulseReading }) {
  return (
    <dl className={css['lines']}>
      {pulseLines(reading).map(({ line, told }) => (
        <div key={line}>
          <dt>{line}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
