/** What was said about the record, beside it, for those who write: put it in, answer it, tick it off. */
import { useState } from 'react';
import { putInstead } from 'shared/documents/record-suggestion.ts';
import type { Comment } from 'shared/retro/ideas.ts';
import type { Section } from 'shared/retro/record.ts';
import { commentWords as words } from 'shared/sentences/record-comments.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toasts.ts';
import { CommentWords } from './comment-words.tsx';
import css from './comments.module.css';

export function CommentsPanel({ sections }: { readonly sections: readonly Section[] }) {
  const comments = useStage((stage) => stage.comments);
  const answers = useStage((stage) => stage.answers);
  const [all, setAll] = useState(false);
  const order = new Map(sections.map(({ id }, index) => [id, index]));
  const place = ({ section }: Comment) => order.get(section) ?? sections.length;
  const sorted = comments.toSorted((a, b) => place(a) - place(b) || a.at - b.at);
  const open = sorted.filter(({ id }) => answers.get(id)?.done !== true);
  const done = sorted.filter(({ id }) => answers.get(id)?.done === true);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return (
    <section aria-labelledby="comments-title" className={css['panel']}>
      <h2 id="comments-title" className="lab">
        {words.panel}
      </h2>
      <p className="small second" role="status">
        {comments.length === 0 ? words.none : open.length === 0 ? words.allDone : words.open(open.length)}
      </p>
      <ul className={css['list']}>
        {[...open, ...(all ? done : [])].map((comment) => (
          <Row key={comment.id} comment={comment} section={titles.get(comment.section)} />
        ))}
      </ul>
      {done.length > 0 && (
        <Button look="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.hideDone : words.showDone(done.length)}
        </Button>
      )}
    </section>
  );
}

function Row({ comment, section }: { readonly comment: Comment; readonly section: string | undefined }) {
  const act = useAct();
  const doc = useDocument('record');
  const names = useNames();
  const answer = useStage((stage) => stage.answers.get(comment.id));
  const [answering, setAnswering] = useState(false);
  const author = names.of(comment.author);
  const settle = (done: boolean) => void act({ type: 'answer-comment', comment: comment.id, done });
  const putIn = () => {
    if (!doc || !putInstead(doc, comment.section, comment.quote ?? '', comment.text)) {
      showToast({ text: words.notPutIn, tone: 'refused' });
      return;
    }
    announce(words.wasPutIn);
    settle(true);
  };
  return (
    <li className={css['one']}>
      <p className={css['by']}>
        <b>{author}</b>{' '}
        {section === undefined ? (
          <span className="muted">{words.about(words.goneSection)}</span>
        ) : (
          <a href={`#section-${comment.section}`}>{words.about(section)}</a>
        )}
      </p>
      <CommentWords comment={comment} answer={answer} />
      <div className={css['acts']}>
        {comment.instead && !answer?.done && (
          <Button size="small" aria-label={words.putInOf(comment.text)} onClick={putIn}>
            {words.putIn}
          </Button>
        )}
        {answer?.done ? (
          <Button size="small" look="quiet" aria-label={words.reopenOf(author)} onClick={() => settle(false)}>
            {words.reopen}
          </Button>
        ) : (
          <>
            <Button size="small" aria-label={words.doneOf(author)} onClick={() => settle(true)}>
              {words.done}
            </Button>
            {!answering && (
              <Button size="small" look="quiet" aria-label={words.answerTo(author)} onClick={() => setAnswering(true)}>
                {words.answer}
              </Button>
            )}
          </>
        )}
      </div>
      {answering && <Answer comment={comment} author={author} onClose={() => setAnswering(false)} />}
    </li>
  );
}

interface AnswerProps {
  readonly comment: Comment;
  readonly author: string;
  readonly onClose: () => void;
}

function Answer({ comment, author, onClose }: AnswerProps) {
  const act = useAct();
  const [text, setText] = useState('');
  const send = async () => {
    if (text.trim() === '') return;
    const sent = await act({ type: 'answer-comment', comment: comment.id, done: false, text: text.trim() });
    if (sent.ok) onClose();
  };
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={words.answerTo(author)}
        value={text}
        onChange={setText}
        onSend={() => void send()}
        maxLength={2000}
        takesFocus
      />
      <div className={css['acts']}>
        <Button size="small" type="submit">
          {words.sendAnswer}
        </Button>
        <Button size="small" look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
