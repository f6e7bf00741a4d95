/** Minutes of each part, to be set one by one. The bar follows while somebody types; the room when they are done. */
import { type FocusEvent, type FormEvent, useState } from 'react';
import type { Plan } from 'shared/retro/agenda.ts';
import { isUsualCut, minutesToTwoThirds, planOfParts, planParts, type PlanParts } from 'shared/retro/plan-parts.ts';
import { planWords as words } from 'shared/sentences/plan.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Picture } from '../../ui/picture.tsx';
import css from './plan.module.css';

type Part = (typeof planParts)[number];
type Typed = Readonly<Partial<Record<Part, string>>>;

export function PlanPartsEditor({ plan }: { readonly plan: Plan }) {
  const act = useAct();
  const [typed, setTyped] = useState<Typed>({});
  const shown = planOfParts(minutesIn(typed, plan));
  const send = async () => {
    if (shown === undefined) return;
    setTyped({});
    if (planParts.every((part) => shown[part] === plan[part])) return;
    const { opening, timeline, learnings, rest } = shown;
    const answer = await act({ type: 'set-plan-parts', opening, timeline, learnings, rest });
    if (answer.ok) announce(words.planned(shown));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const leave = (event: FocusEvent) => {
    // From one part to the next nothing is sent: two may have to change together.
    if (!event.currentTarget.contains(event.relatedTarget)) void send();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={words.parts}>
      <PlanBar plan={shown ?? plan} />
      <div className={css['parts']} onBlur={leave}>
        {planParts.map((part) => (
          <div key={part} className={css['part']}>
            <Field
              label={words[part]}
              aria-label={words.part(words[part])}
              type="number"
              inputMode="numeric"
              size="small"
              min={0}
              max={240}
              value={typed[part] ?? String(plan[part])}
              onChange={(text) => setTyped({ ...typed, [part]: text })}
            />
            <span className="small muted" aria-hidden="true">
              {words.partUnit}
            </span>
          </div>
        ))}
      </div>
      {/* Always there, so that a refusal is spoken when it appears. */}
      <output className={css['refused']}>{shown === undefined && words.partRefused}</output>
      {/* Enter in any of the fields sends them. */}
      <button type="submit" hidden aria-label={words.ownGo} />
      <Advice plan={shown ?? plan} onUsual={() => void act({ type: 'set-plan', minutes: plan.minutes })} />
    </form>
  );
}

/** A part whose field is empty or holds no number is no whole minute, and its plan none. */
function minutesIn(typed: Typed, plan: Plan): PlanParts {
  const of = (part: Part) => {
    const text = typed[part];
    return text === undefined ? plan[part] : text.trim() === '' ? Number.NaN : Number(text);
  };
  return { opening: of('opening'), timeline: of('timeline'), learnings: of('learnings'), rest: of('rest') };
}

function PlanBar({ plan }: { readonly plan: Plan }) {
  return (
    <Picture sentence={words.sentence(plan)} className={css['bar'] ?? ''}>
      {planParts.map((part) => (
        <span key={part} className={part === 'timeline' ? css['now'] : undefined} style={{ flexGrow: plan[part] }} />
      ))}
      <i className={css['thirds']} />
    </Picture>
  );
}

function Advice({ plan, onUsual }: { readonly plan: Plan; readonly onUsual: () => void }) {
  const missing = minutesToTwoThirds(plan);
  if (missing === 0 && isUsualCut(plan)) return null;
  return (
    <div className={css['advice']}>
      {missing > 0 && <p className="small second">{words.belowTwoThirds(plan, missing)}</p>}
      {!isUsualCut(plan) && (
        <Button size="small" look="quiet" onClick={onUsual}>
          {words.usualCut}
        </Button>
      )}
    </div>
  );
}
