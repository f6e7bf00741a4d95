/** Who else may write the record: participants, by a switch each. */
import { useMemo } from 'react';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import css from './co-authors.module.css';

export function CoAuthors() {
  const act = useAct();
  const roster = useStage((stage) => stage.roster);
  const chosen = useStage((stage) => stage.about.coAuthors);
  const participants = useMemo(() => roster.filter((person) => person.role === 'participant'), [roster]);
  const set = (person: string, on: boolean) => {
    const people = on ? [...chosen, person] : chosen.filter((id) => id !== person);
    void act({ type: 'set-co-authors', people });
  };
  return (
    <section aria-labelledby="co-authors-title" className={css['authors']}>
      <h2 id="co-authors-title" className="lab">
        {words.coAuthors}
      </h2>
      <p className="small second">{participants.length > 0 ? words.coAuthorsSay : words.nobodyToAsk}</p>
      {participants.map((person) => (
        <Checkbox
          key={person.id}
          label={person.name}
          checked={chosen.includes(person.id)}
          onChange={(on) => set(person.id, on)}
        />
      ))}
    </section>
  );
}
