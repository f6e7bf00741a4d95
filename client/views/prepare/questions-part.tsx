import { prepareWords } from 'shared/sentences/prepare.ts';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { AddQuestion } from '../../features/questions/add-question.tsx';
import { QuestionList } from '../../features/questions/question-list.tsx';
import { QuestionMeter } from '../../features/questions/question-meter.tsx';
import { WaysIn } from '../../features/questions/ways-in.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './prepare.module.css';
import { useOthers } from './use-others.ts';

export function QuestionsPart() {
  const seen = prepareWords.private(useOthers());
  return (
    <>
      <div className={css['head']}>
        <div>
          <h2 className={css['title']}>{words.title}</h2>
          <p className="second">{words.about}</p>
          <PrivateMark seen="few">{seen}</PrivateMark>
        </div>
        <QuestionMeter />
      </div>
      <QuestionList />
      <AddQuestion seen={seen} />
    </>
  );
}

export function QuestionsAside() {
  return <WaysIn />;
}
