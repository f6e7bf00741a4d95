import { useRetro } from '../../sync/use-retro.tsx';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './questions.module.css';
import { QuestionRow } from './question-row.tsx';
import { useQuestions } from './use-question-acts.ts';

/** The prepared questions, in the order they come, each with the events it belongs to. */
export function QuestionList() {
  const questions = useQuestions();
  const zone = useRetro((view) => view.stage?.about.zone ?? 'UTC');
  if (questions.length === 0) return <EmptyState title={words.empty}>{words.emptyAbout}</EmptyState>;
  return (
    <ol className={css['list']} aria-label={words.list}>
      {questions.map((question, index) => (
        <QuestionRow key={question.id} question={question} number={index + 1} of={questions.length} zone={zone} />
      ))}
    </ol>
  );
}
