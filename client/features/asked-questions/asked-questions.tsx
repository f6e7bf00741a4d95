/** The prepared questions of one event: the next one to ask large, what was asked ticked and below. */
import { useMemo } from 'react';
import type { Question } from 'shared/retro/ideas.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { questionsHere } from 'shared/retro/questions.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { useFollowedThread } from '../../sync/use-threads.ts';
import { announce } from '../../ui/announcer.ts';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import css from './asked-questions.module.css';
import { QuestionRow } from './question-row.tsx';

const words = facilitatorWords.questions;
const none: readonly Question[] = [];
const noneAsked: ReadonlyMap<string, number> = new Map();

export interface AskedQuestionsProps {
  readonly event: string;
  /** Marks the large one as asked. */
  readonly keys: Shortcut;
  /** Q rests while the questions are hidden. */
  readonly hidden: boolean;
}

export function AskedQuestions({ event, keys, hidden }: AskedQuestionsProps) {
  const { seat } = useOpenRetro();
  const all = useRetro((view) => view.backstage?.questions ?? none);
  const asked = useRetro((view) => view.tray?.asked ?? noneAsked);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const act = useAct();
  const followed = useFollowedThread()?.id;
  const questions = useMemo(() => questionsHere(all, event, followed), [all, event, followed]);
  const open = questions.filter((each) => !asked.has(each.id));
  const done = questions.filter((each) => asked.has(each.id));
  const [lead] = open;
  const others = roster
    .filter((person) => leadsTheRoom(person.role) && person.id !== seat.person)
    .map((person) => names.of(person.id));
  const mark = async (question: string, isAsked: boolean) => {
    const answer = await act({ type: 'question-asked', question, asked: isAsked });
    if (answer.ok && isAsked) announce(words.isAsked);
  };
  useKeys(lead ? [{ ...keys, run: () => void mark(lead.id, true) }] : [], !hidden);
  return (
    <section aria-label={words.title}>
      <div className={css['head']}>
        <h3 className="lab">{words.title}</h3>
        <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
      </div>
      {questions.length === 0 && <QuietLine>{words.none}</QuietLine>}
      {questions.length > 0 && open.length === 0 && <QuietLine>{words.allAsked}</QuietLine>}
      <ul>
        {[...open, ...done].map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            asked={asked.has(question.id)}
            people={question.for.filter((id) => roster.some((person) => person.id === id)).map(names.of)}
            keys={question === lead ? keys : undefined}
            onAsked={(isAsked) => void mark(question.id, isAsked)}
          />
        ))}
      </ul>
    </section>
  );
}
