import { gate } from 'shared/retro/gate.ts';
import { deputyWords } from 'shared/sentences/deputy.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { ParkGlyph } from '../../ui/glyphs.tsx';
import { Stat } from '../../ui/top-bar.tsx';

/** How many ideas wait: a number, and no more until they are opened. */
export function ParkedCount() {
  const count = useStage((stage) => stage.counts.ideas);
  const open = useStage((stage) => gate(stage.gate).open);
  if (count === 0) return null;
  return (
    <Stat icon={<ParkGlyph />} className="num">
      {deputyWords.strip.parked(count, open)}
    </Stat>
  );
}
