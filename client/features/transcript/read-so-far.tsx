/** The transcripts of this sitting; each is taken out as one. */
import type { ReadTranscript } from 'shared/documents/aside.ts';
import { transcriptWords as words } from 'shared/sentences/transcript.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { clockHere } from '../../ui/clock.ts';
import css from './transcript.module.css';

const none: ReadonlyMap<string, ReadTranscript> = new Map();

export function ReadSoFar() {
  const transcripts = useRetro((view) => view.aside?.transcripts ?? none);
  const act = useAct();
  if (transcripts.size === 0) return null;
  const drop = async (transcript: string) => {
    const answer = await act({ type: 'drop-transcript', transcript });
    if (answer.ok) announce(words.dropped);
  };
  return (
    <section aria-label={words.so}>
      <h3 className="lab">{words.so}</h3>
      <ul>
        {[...transcripts].map(([id, { at, turns }]) => {
          const said = words.one(clockHere(at * 100), turns.length);
          return (
            <li key={id} className={css['row']}>
              <span>{said}</span>
              <Button size="small" look="quiet" onClick={() => void drop(id)}>
                {words.drop}
                <span className="srOnly">: {said}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
