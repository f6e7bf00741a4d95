/** The next sitting as whoever runs the meeting sets it: a day, how long, and who meets. */
import { useState } from 'react';
import { mayPlanSitting } from 'shared/policy/next-sitting.ts';
import { nextSittingWords as words } from 'shared/sentences/next-sitting.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { NextSittingLine } from './next-sitting-line.tsx';
import css from './next-sitting.module.css';
import { SittingDialog } from './sitting-dialog.tsx';

export interface PlanSittingProps {
  /** Proposed where none is set: a small group, on that ISO date. */
  readonly group?: { readonly date: string | undefined } | undefined;
}

export function PlanSitting({ group }: PlanSittingProps) {
  const next = useStage((stage) => stage.about.next);
  const facts = useFacts();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const may = mayPlanSitting(facts);
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const forget = async () => {
    const answer = await act({ type: 'forget-sitting' });
    if (answer.ok) announce(words.forgotten);
  };
  return (
    <section aria-label={words.title} className={css['plan']}>
      <h3 className="lab">{words.title}</h3>
      {next ? <NextSittingLine /> : <p className="second">{words.none}</p>}
      <div className={css['acts']}>
        <Button size="small" unavailable={unavailable} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {next ? words.change : group ? words.soak.plan : words.set}
        </Button>
        {next && (
          <Button size="small" look="quiet" unavailable={unavailable} onClick={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </div>
      <SittingDialog open={open} onClose={() => setOpen(false)} group={group} />
    </section>
  );
}
