/** How many of those who write are ready. Renewed in place, never announced: it would sound while people think. */
import { readyWords } from 'shared/sentences/ready.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';

export function ReadyCount() {
  const ready = useStage((stage) => stage.counts.ready);
  const roster = useStage((stage) => stage.roster);
  const present = useRetro((view) => view.present);
  const of = roster.filter(({ id, role }) => role === 'participant' && present.has(id)).length;
  return <span className="num">{readyWords.count(ready, of)}</span>;
}
