/** Quiet writing, as the one who leads sees it: a number. Who writes and who does not is not shown. */
import type { ReactNode } from 'react';
import BookOpen from 'lucide-react/icons/book-open';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './quiet-count.module.css';

const words = facilitatorWords.learnings;

/** @param children beside the number: how many are ready */
export function QuietCount({ children }: { readonly children?: ReactNode }) {
  const { seat } = useOpenRetro();
  const written = useStage((stage) => stage.counts.learnings);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const others = roster
    .filter((person) => leadsTheRoom(person.role) && person.id !== seat.person)
    .map((person) => names.of(person.id));
  return (
    <section aria-label={words.write}>
      <p className="second">{words.quiet}</p>
      <h2 className={css['question']}>{words.question}</h2>
      <div className={css['count']}>
        <p className={css['written']}>
          <Icon of={BookOpen} />
          <b className="num">{written}</b> {words.written(written)}
        </p>
        {children && <p className="second">{children}</p>}
        <div className={css['seen']}>
          <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
          <p className="small muted">{words.notShown}</p>
        </div>
      </div>
    </section>
  );
}
