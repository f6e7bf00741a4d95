/** After two minutes on one mark, where no microphone would notice silence: whether it still holds. Asked once. */
import { useEffect } from 'react';
import { isAsked } from 'shared/documents/aside.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { useKeys } from '../../ui/keys.ts';
import { padKeys } from './pad-keys.ts';
import css from './pad-tools.module.css';
import { silence } from './pad-chords.ts';
import { useFullName } from './use-people.ts';
import { useTaps } from './use-taps.ts';

/** @param brief on one line that is there already, so that nothing moves */
export function StillSpeaking({ brief = false }: { readonly brief?: boolean | undefined }) {
  const asked = useRetro((view) => (view.aside?.floor && isAsked(view.aside.floor) ? view.aside.floor.person : null));
  const nameOf = useFullName();
  const act = useAct();
  const { tap } = useTaps();
  const question = asked === null ? undefined : words.still(nameOf(asked));
  useEffect(() => {
    if (question !== undefined) announce(question);
  }, [question]);
  const goesOn = async () => {
    const answer = await act({ type: 'tap-still' });
    if (answer.ok && asked !== null) announce(words.goesOn(nameOf(asked)));
  };
  useKeys([{ ...padKeys.still, run: () => void goesOn() }], asked !== null);
  if (question === undefined) return null;
  if (brief) {
    return (
      <span className={css['brief']}>
        <span>{words.stillBrief}</span>
        <Button size="small" keys={padKeys.still} aria-label={words.yesNamed(question)} onClick={() => void goesOn()}>
          {words.yes}
        </Button>
      </span>
    );
  }
  return (
    <section aria-label={question} className={css['still']}>
      <p className={css['question']}>{question}</p>
      <p className="tiny muted">{words.stillMore}</p>
      <div className={css['buttons']}>
        <Button size="small" keys={padKeys.still} onClick={() => void goesOn()}>
          {words.yes}
        </Button>
        <Button size="small" keys={silence} onClick={() => tap(null)}>
          {words.no}
        </Button>
      </div>
    </section>
  );
}
