/** What whoever takes the notes may put before the leader, by one press. It goes before everything else. */
import { nudgeWords as words } from 'shared/sentences/nudges.ts';
import { useAct } from '../../sync/use-act.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import css from './suggest.module.css';

const kinds = Object.keys(words.suggestions) as (keyof typeof words.suggestions)[];

export interface SuggestProps {
  readonly keys: Partial<Record<keyof typeof words.suggestions, Shortcut>>;
}

export function Suggest({ keys }: SuggestProps) {
  const act = useAct();
  const suggest = async (what: (typeof kinds)[number]) => {
    const answer = await act({ type: 'suggest', what });
    if (answer.ok) announce(words.suggested);
  };
  useKeys(
    kinds.flatMap((what) => {
      const key = keys[what];
      return key ? [{ ...key, run: () => void suggest(what) }] : [];
    }),
  );
  return (
    <section aria-label={words.suggest} className={css['suggest']}>
      <h3 className="lab">{words.suggest}</h3>
      <div className={css['kinds']}>
        {kinds.map((what) => (
          <Button key={what} size="small" keys={keys[what]} onClick={() => void suggest(what)}>
            {words.suggestions[what]}
          </Button>
        ))}
      </div>
    </section>
  );
}
