/** The last turns, each with whose it was: reassigned, split, said to have been cut off; and what was put right so far. */
import { lastTurns } from 'shared/talk/last-turns.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import type { Correction } from 'shared/talk/turns.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { useTalk } from '../../sync/use-talk.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { clockHere, runningText } from '../../ui/clock.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { TurnRow } from './turn-row.tsx';
import css from './turns-dialog.module.css';
import { useCorrections } from './use-corrections.ts';
import { useFullName } from './use-people.ts';

const shown = 12;
const none: readonly Correction[] = [];

export function TurnsDialog({ onClose }: { readonly onClose: () => void }) {
  const talk = useTalk();
  const { reassign } = useCorrections();
  const turns = talk ? lastTurns(talk.talk.spans, talkSettings.merge.breath, shown) : [];
  return (
    <Dialog open onClose={onClose} title={words.last} size="large">
      <div className={css['body']}>
        <p className="small second">{words.about}</p>
        {turns.length === 0 ? (
          <QuietLine>{words.none}</QuietLine>
        ) : (
          <ol className={css['turns']}>
            {turns.map((turn) => (
              <TurnRow
                key={`${turn.person}:${turn.start}`}
                turn={turn}
                running={talk !== undefined && turn.end >= talk.talk.now}
                reassign={reassign}
              />
            ))}
          </ol>
        )}
        <Corrected />
      </div>
    </Dialog>
  );
}

/** Newest first. */
function Corrected() {
  const corrections = useRetro((view) => view.aside?.corrections ?? none);
  const nameOf = useFullName();
  const act = useAct();
  if (corrections.length === 0) return null;
  const named = (person: string | null) => (person === null ? null : person === '' ? words.someone : nameOf(person));
  const takeBack = async (correction: string) => {
    const answer = await act({ type: 'correct-undo', correction });
    if (answer.ok) announce(words.takenBack);
  };
  return (
    <section aria-label={words.corrections}>
      <h3 className="lab">{words.corrections}</h3>
      <ul>
        {corrections
          .toSorted((a, b) => b.at - a.at)
          .map(({ id, from, to, start, duration }) => {
            const said = words.correction(named(from), named(to), clockHere(start * 100), runningText(duration * 100));
            return (
              <li key={id} className={css['correction']}>
                <span>{said}</span>
                <Button size="small" look="quiet" onClick={() => void takeBack(id)}>
                  {words.takeBack}
                  <span className="srOnly">: {said}</span>
                </Button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
