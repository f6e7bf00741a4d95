/** Takes one's own line out of the notes. The server does it, so that nothing of it stays anywhere. */
import { useState } from 'react';
import { noteName, type NotePlace } from 'shared/documents/board.ts';
import { wordsOutWords as words } from 'shared/sentences/words-out.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './words-out.module.css';

export interface WordsOutProps {
  readonly place: NotePlace;
  /** The line as its speaker sees it. */
  readonly text: string;
}

export default function WordsOut({ place, text }: WordsOutProps) {
  const [asks, setAsks] = useState(false);
  const act = useAct();
  const takeOut = async () => {
    const answer = await act({ type: 'take-words-out', note: noteName(place), text });
    setAsks(false);
    if (answer.ok) announce(words.done);
  };
  const footer = (
    <>
      <Button look="primary" onClick={() => void takeOut()}>
        {words.yes}
      </Button>
      <Button onClick={() => setAsks(false)}>{words.no}</Button>
    </>
  );
  return (
    <>
      {' '}
      <Button
        look="quiet"
        size="small"
        className={css['button']}
        aria-label={`${words.button}: ${text}`}
        onClick={() => setAsks(true)}
      >
        {words.button}
      </Button>
      <Dialog open={asks} onClose={() => setAsks(false)} title={words.title} footer={footer} size="small" alert>
        <blockquote className={css['quoted']}>{text}</blockquote>
        <p className="second">{words.about}</p>
      </Dialog>
    </>
  );
}
