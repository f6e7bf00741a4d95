/** A break, or the time between two sittings: clocks stand, one's own desk stays open. */
import { participantWords } from 'shared/sentences/participant.ts';
import { useLeader } from '../../sync/use-names.ts';
import css from './plain-screen.module.css';

const { pause, stopped } = participantWords;

export function StillMain({ why }: { readonly why: 'break' | 'stopped' }) {
  const leader = useLeader() ?? participantWords.follow.leader;
  return (
    <div className={css['opening']}>
      <h2 className={css['title']}>{why === 'break' ? pause.title : stopped.title}</h2>
      <p className={css['sentence']}>{why === 'break' ? pause.sentence : stopped.sentence(leader)}</p>
    </div>
  );
}
