/** Under a section, for whoever reads the record before it is out: one's own comments, and a way to say something. */
import MessageSquarePlus from 'lucide-react/icons/message-square-plus';
import { lazy, Suspense, useRef, useState } from 'react';
import { withdraw } from 'shared/documents/desk.ts';
import type { Section } from 'shared/retro/record.ts';
import { commentWords as words } from 'shared/sentences/record-comments.ts';
import { useDocument, useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CommentWords } from './comment-words.tsx';
import { useOwnAnswers } from './use-own-answers.ts';
import css from './comments.module.css';

const CommentForm = lazy(() => import('./comment-form.tsx'));

export function SectionComments({ section }: { readonly section: Section }) {
  const desk = useDocument('desk');
  const comments = useRetro((view) => view.desk?.comments);
  const answers = useOwnAnswers();
  const [quote, setQuote] = useState<string | undefined>(undefined);
  const place = useRef<HTMLDivElement>(null);
  const own = (comments ?? []).filter((comment) => comment.section === section.id && !comment.withdrawn);
  const begin = () => setQuote(selectedBeside(place.current));
  const takeBack = (id: string) => {
    if (!desk) return;
    withdraw(desk, 'comments', id);
    announce(words.takenBack);
  };
  return (
    <div ref={place} className={css['under']}>
      {own.length > 0 && (
        <ul className={css['list']} aria-label={words.yours(section.title)}>
          {own.map((comment) => (
            <li key={comment.id} className={css['one']}>
              <CommentWords comment={comment} answer={answers(comment)} />
              <Button
                look="quiet"
                size="small"
                aria-label={words.takeBackOf(comment.text)}
                onClick={() => takeBack(comment.id)}
              >
                {words.takeBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {quote === undefined ? (
        <Button
          look="quiet"
          size="small"
          icon={<Icon of={MessageSquarePlus} />}
          aria-label={words.commentOn(section.title)}
          // The selection is still there on press; a click would have taken it away in some browsers.
          onMouseDown={(event) => event.preventDefault()}
          onClick={begin}
        >
          {words.comment}
        </Button>
      ) : (
        <Suspense fallback={null}>
          <CommentForm section={section} quoted={quote} onClose={() => setQuote(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** Words selected in the section this stands under, or none. */
function selectedBeside(place: HTMLElement | null): string {
  const selection = document.getSelection();
  const home = place?.closest('section');
  const inside = selection?.anchorNode && selection.focusNode;
  if (!home || !selection || !inside) return '';
  if (!home.contains(selection.anchorNode) || !home.contains(selection.focusNode)) return '';
  return selection.toString().trim();
}
