/** Day, hour, length and people of the next sitting. */
import { useId, useState } from 'react';
import { groupMinutes } from 'shared/retro/next-sitting.ts';
import { nextSittingWords } from 'shared/sentences/next-sitting.ts';
import { serverNow } from '../../sync/clock.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { momentText, momentTyped, proposedMoment, typedMoment } from './moment.ts';
import css from './next-sitting.module.css';
import type { PlanSittingProps } from './plan-sitting.tsx';

const words = nextSittingWords.dialog;

export interface SittingDialogProps extends PlanSittingProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function SittingDialog({ open, onClose, group }: SittingDialogProps) {
  const form = useId();
  const footer = (
    <>
      <Button look="primary" type="submit" form={form} keys="Enter">
        {words.save}
      </Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} footer={footer}>
      <Form id={form} group={group} onDone={onClose} />
    </Dialog>
  );
}

interface FormProps extends PlanSittingProps {
  readonly id: string;
  readonly onDone: () => void;
}

function Form({ id, group, onDone }: FormProps) {
  const phases = useStage((stage) => stage.phases);
  const next = useStage((stage) => stage.about.next);
  const roster = useStage((stage) => stage.roster);
  const act = useAct();
  const [moment, setMoment] = useState(() => {
    if (next) return typedMoment(next.at);
    const proposed = proposedMoment(serverNow(), phases);
    return group?.date === undefined ? proposed : { ...proposed, date: group.date };
  });
  const [minutes, setMinutes] = useState(String(next?.minutes ?? (group ? groupMinutes : 60)));
  const [small, setSmall] = useState((next ? next.group : group) !== undefined);
  const [people, setPeople] = useState<readonly string[]>(next?.group ?? []);
  const [refused, setRefused] = useState<'day' | 'people'>();
  const save = async () => {
    const at = momentTyped(moment, serverNow());
    if (at === undefined) return setRefused('day');
    if (small && people.length === 0) return setRefused('people');
    const length = Math.min(240, Math.max(5, Math.round(Number(minutes)) || groupMinutes));
    const answer = await act({ type: 'plan-sitting', at, minutes: length, ...(small ? { group: [...people] } : {}) });
    if (!answer.ok) return undefined;
    announce(nextSittingWords.isSet(momentText(at)));
    return onDone();
  };
  const choose = (person: string, chosen: boolean) => {
    setRefused(undefined);
    setPeople(chosen ? [...people, person] : people.filter((each) => each !== person));
  };
  const change = (part: Partial<typeof moment>) => {
    setRefused(undefined);
    setMoment({ ...moment, ...part });
  };
  return (
    <form
      id={id}
      noValidate
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="second">{words.about}</p>
      <div className={css['moment']}>
        <Field
          type="date"
          label={words.day}
          takesFocus
          refusal={refused === 'day' ? words.needsDay : undefined}
          value={moment.date}
          onChange={(date) => change({ date })}
        />
        <Field type="time" label={words.time} value={moment.time} onChange={(time) => change({ time })} />
        <Field type="number" label={words.minutes} value={minutes} onChange={setMinutes} />
      </div>
      <RadioCards
        legend={words.who}
        options={[
          { value: 'everyone', label: words.everyone, description: words.everyoneMore },
          { value: 'group', label: words.group, description: words.groupMore },
        ]}
        value={small ? 'group' : 'everyone'}
        onChange={(who) => setSmall(who === 'group')}
      />
      {small && (
        <fieldset>
          <legend className="lab">{words.people}</legend>
          {refused === 'people' && <p role="alert">{words.needsPeople}</p>}
          <ul className={css['people']}>
            {roster.map(({ id: person, name }) => (
              <li key={person}>
                <Checkbox
                  label={name}
                  checked={people.includes(person)}
                  onChange={(chosen) => choose(person, chosen)}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </form>
  );
}
