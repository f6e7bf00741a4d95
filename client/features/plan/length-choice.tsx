import Check from 'lucide-react/icons/check';
import { type FormEvent, useState } from 'react';
import { longestMeeting, plans, shortestMeeting } from 'shared/retro/agenda.ts';
import { planWords as words } from 'shared/sentences/plan.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlanPartsEditor } from './plan-parts.tsx';
import css from './plan.module.css';

/** How long the meeting is, and how that length is cut. */
export function LengthChoice() {
  const plan = useStage((stage) => stage.about.plan);
  const act = useAct();
  const own = !plans.some(({ minutes }) => minutes === plan.minutes);
  const [asked, setAsked] = useState(false);
  const choose = (minutes: number) => {
    setAsked(false);
    if (minutes !== plan.minutes) void act({ type: 'set-plan', minutes });
  };
  return (
    <section aria-labelledby="plan-length">
      <div className={css['head']}>
        <h3 id="plan-length" className="lab">
          {words.length}
        </h3>
        <span className="small muted num">{words.twoThirds(plan.minutes)}</span>
      </div>
      <div role="group" aria-labelledby="plan-length" className={css['lengths']}>
        {plans.map(({ minutes }) => (
          <Button
            key={minutes}
            pressed={minutes === plan.minutes}
            icon={minutes === plan.minutes ? <Icon of={Check} /> : undefined}
            onClick={() => choose(minutes)}
          >
            {words.minutes(minutes)}
          </Button>
        ))}
        <Button pressed={own} aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {own ? words.minutes(plan.minutes) : words.own}
        </Button>
      </div>
      {asked && <OwnLength minutes={plan.minutes} onChoose={choose} />}
      <PlanPartsEditor plan={plan} />
    </section>
  );
}

function OwnLength({ minutes, onChoose }: { readonly minutes: number; readonly onChoose: (minutes: number) => void }) {
  const [text, setText] = useState(String(minutes));
  const [refusal, setRefusal] = useState<string>();
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    const wanted = Number(text);
    if (!Number.isInteger(wanted) || wanted < shortestMeeting || wanted > longestMeeting)
      return setRefusal(words.ownRefused);
    onChoose(wanted);
  };
  return (
    <form className={css['own']} onSubmit={send} noValidate>
      <Field
        label={words.ownField}
        hint={words.ownNote}
        type="number"
        inputMode="numeric"
        min={shortestMeeting}
        max={longestMeeting}
        value={text}
        refusal={refusal}
        takesFocus
        onChange={(next) => {
          setText(next);
          setRefusal(undefined);
        }}
      />
      <Button type="submit">{words.ownGo}</Button>
    </form>
  );
}
