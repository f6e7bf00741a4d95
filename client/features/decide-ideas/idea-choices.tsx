/** Keep, an action item, or nothing: as easy as each other, none preselected. */
import CheckIcon from 'lucide-react/icons/check';
import ListTodo from 'lucide-react/icons/list-todo';
import ArrowRight from 'lucide-react/icons/arrow-right';
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
import css from './idea-choices.module.css';

const words = remediationsWords.choices;

/** What this screen offers; an idea may carry another verdict from elsewhere. */
type Choice = Extract<Verdict, 'kept' | 'action' | 'none'>;

const choices: readonly { readonly value: Choice; readonly icon: typeof CheckIcon }[] = [
  { value: 'kept', icon: CheckIcon },
  { value: 'action', icon: ListTodo },
  { value: 'none', icon: ArrowRight },
];

const isChoice = (verdict: Verdict | undefined): verdict is Choice =>
  verdict === 'kept' || verdict === 'action' || verdict === 'none';

export function IdeaChoices({ idea }: { readonly idea: OpenIdea }) {
  const facts = useFacts();
  const act = useAct();
  const verdict = useStage((stage) => stage.verdicts.get(idea.id)?.verdict);
  const written = useRetro((view) => view.actions?.find((action) => action.ideaId === idea.id));
  const [asks, setAsks] = useState(false);
  const may = mayReveal(facts, 'ideas');
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const decide = async (value: Choice) => {
    const answer = await act({ type: 'decide-idea', idea: idea.id, verdict: value });
    if (answer.ok) announce(words.decided(words[value].label));
  };
  const choose = (value: Choice) => {
    if (unavailable) announce(unavailable);
    else if (value === 'action') setAsks(true);
    else void decide(value);
  };
  useKeys(choices.map(({ value }, index) => ({ keys: String(index + 1), run: () => choose(value) })));
  return (
    <>
      <EqualChoices
        legend={words.legend}
        hideLegend
        columns={3}
        value={isChoice(verdict) ? verdict : null}
        onChange={choose}
        choices={choices.map(({ value, icon }, index) => ({
          value,
          label: words[value].label,
          description: words[value].about,
          icon: <Icon of={icon} />,
          keys: String(index + 1),
          unavailable,
        }))}
      />
      <p className={css['equal']}>{words.equal}</p>
      <ActionDialog
        open={asks}
        onClose={() => setAsks(false)}
        action={written}
        idea={idea}
        onWritten={() => void decide('action')}
      />
    </>
  );
}
