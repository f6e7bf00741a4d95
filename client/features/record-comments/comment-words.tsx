/** A comment as it was said: the words it is about, its own, and what was said to it. */
import type { CommentAnswer, DeskComment } from 'shared/retro/ideas.ts';
import { commentWords as words } from 'shared/sentences/record-comments.ts';
import { useNames } from '../../sync/use-names.ts';
import { Tag } from '../../ui/tag.tsx';
import css from './comments.module.css';

export interface CommentWordsProps {
  readonly comment: Pick<DeskComment, 'text' | 'quote' | 'instead'>;
  readonly answer: CommentAnswer | undefined;
}

export function CommentWords({ comment, answer }: CommentWordsProps) {
  const names = useNames();
  const { quote, text, instead } = comment;
  return (
    <div className={css['words']}>
      {quote !== undefined && quote !== '' && <blockquote className={css['quote']}>{words.quoted(quote)}</blockquote>}
      <p className={css['said']}>{instead ? words.says(text) : text}</p>
      {answer?.text !== undefined && (
        <p className={css['answer']}>{words.answered(names.of(answer.by), answer.text)}</p>
      )}
      {answer?.done && <Tag>{words.isDone}</Tag>}
    </div>
  );
}
