/** Keep, moot, merge, soak, an action item, or nothing: as easy as each other, none preselected. */
import CheckIcon from 'lucide-react/icons/check';
import ListTodo from 'lucide-react/icons/list-todo';
import ArrowRight from 'lucide-react/icons/arrow-right';
import CircleMinus from 'lucide-react/icons/circle-minus';
import Clock from 'lucide-react/icons/clock';
import Merge from 'lucide-react/icons/merge';
import { useState } from 'react';
import { mayReveal } from 'shared/policy/decisions.ts';
import type { OpenIdea, Verdict } from 'shared/retro/ideas.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { EqualChoices } from '../../ui/equal-choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { ActionDialog } from './action-dialog.tsx';
import { choicesSet } from './choices-set.ts';
import css from './idea-choices.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { SoakDialog } from './soak-dialog.tsx';

const words = remediationsWords.choices;

const choices: readonly { readonly value: Verdict; readonly icon: typeof CheckIcon }[] = [
  { value: 'kept', icon: CheckIcon },
  { value: 'moot', icon: CircleMinus },
  { value: 'merged', icon: Merge },
  { value: 'soaking', icon: Clock },
  { value: 'action', icon: ListTodo },
  { value: 'none', icon: ArrowRight },
];

export function IdeaChoices({ idea }: { readonly idea: OpenIdea }) {
  const facts = useFacts();
  const act = useAct();
  const fact = useStage((stage) => stage.verdicts.get(idea.id));
  const ideas = useStage((stage) => stage.ideas);
  const others = ideas.filter((each) => each.id !== idea.id);
  const written = useRetro((view) => view.actions?.find((action) => action.ideaId === idea.id));
  const [asks, setAsks] = useState<Verdict>();
  const close = () => setAsks(undefined);
  const may = mayReveal(facts, 'ideas');
  const refused = may.allowed ? undefined : refusals[may.reason];
  const unavailable = (value: Verdict) =>
    refused ?? (value === 'merged' && others.length === 0 ? remediationsWords.merge.alone : undefined);
  const decide = async (verdict: Verdict, more: { into?: string; until?: string } = {}) => {
    const answer = await act({ type: 'decide-idea', idea: idea.id, verdict, ...more });
    if (answer.ok) announce(words.decided(remediationsWords.ideas.standing[verdict]));
  };
  const choose = (value: Verdict) => {
    const reason = unavailable(value);
    if (reason !== undefined) announce(reason);
    else if (value === 'action' || value === 'merged' || value === 'soaking') setAsks(value);
    else void decide(value);
  };
  useKeys(choices.map(({ value }, index) => ({ keys: String(index + 1), of: choicesSet, run: () => choose(value) })));
  return (
    <>
      <EqualChoices
        legend={words.legend}
        hideLegend
        columns={3}
        value={fact?.verdict ?? null}
        onChange={choose}
        choices={choices.map(({ value, icon }, index) => ({
          value,
          label: words[value].label,
          description: words[value].about,
          icon: <Icon of={icon} />,
          keys: String(index + 1),
          unavailable: unavailable(value),
        }))}
      />
      <p className={css['equal']}>{words.equal}</p>
      <ActionDialog
        open={asks === 'action'}
        onClose={close}
        action={written}
        idea={idea}
        onWritten={() => void decide('action')}
      />
      <MergeDialog
        open={asks === 'merged'}
        onClose={close}
        others={others}
        onChosen={(into) => void decide('merged', { into: into.id })}
      />
      <SoakDialog
        open={asks === 'soaking'}
        onClose={close}
        until={fact?.until}
        onChosen={(until) => void decide('soaking', { until })}
      />
    </>
  );
}
