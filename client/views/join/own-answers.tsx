import type { LinkView } from 'shared/protocol/api.ts';
import { joinWords as words } from 'shared/sentences/join.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import css from './join.module.css';

export interface Answered {
  readonly call: 'ask' | 'offer' | null;
  readonly dontCount: boolean;
}

export interface OwnAnswersProps {
  readonly view: LinkView;
  readonly value: Answered;
  readonly onChange: (value: Answered) => void;
}

/** Two equal answers, none preselected, and "Don't count me" where talk time is on. All may stay open. */
export function OwnAnswers({ view, value, onChange }: OwnAnswersProps) {
  return (
    <>
      <RadioCards
        className={css['call']}
        legend={words.call.legend(view)}
        options={[
          { value: 'ask', label: words.call.ask, description: words.call.askAbout },
          { value: 'offer', label: words.call.offer, description: words.call.offerAbout },
        ]}
        value={value.call}
        onChange={(call) => onChange({ ...value, call })}
      />
      {view.talk && (
        <Checkbox
          className={css['count']}
          label={words.dontCount}
          description={words.dontCountAbout}
          checked={value.dontCount}
          onChange={(dontCount) => onChange({ ...value, dontCount })}
        />
      )}
      <p className={css['seen']}>
        <PrivateMark seen="few">{words.answersSeen(view)}</PrivateMark>
      </p>
    </>
  );
}
