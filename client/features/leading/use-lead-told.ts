/** Whoever leads from now on is told to those who run the meeting; whoever lost it can take it back. */
import { useEffect, useRef } from 'react';
import { leadWords as words } from 'shared/sentences/leading.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { dismissToast, showToast } from '../../ui/toasts.ts';

export function useLeadTold(): void {
  const { seat } = useOpenRetro();
  const leading = useStage((stage) => stage.about.leading);
  const names = useNames();
  const act = useAct();
  const before = useRef(leading);
  useEffect(() => {
    const last = before.current;
    before.current = leading;
    if (last === leading || leading === seat.person) return undefined;
    const mine = last === seat.person;
    const takeBack = { label: words.takeBack, run: () => void act({ type: 'take-lead' }) };
    const id = showToast({
      text: words.told(names.of(leading)),
      ...(mine ? { lasts: 15_000, actions: [takeBack] } : {}),
    });
    return () => dismissToast(id);
    // Told once for each change of who leads.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [leading]);
}
