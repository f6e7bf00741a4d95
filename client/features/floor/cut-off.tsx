/** Somebody could not finish: one press, and at the end of the turn the leader is asked to come back to them. */
import type { TurnRow } from 'shared/documents/aside.ts';
import { spokeBefore } from 'shared/talk/last-turns.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useAct } from '../../sync/use-act.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { useKeys } from '../../ui/keys.ts';
import { padKeys } from './pad-keys.ts';
import { useFullName } from './use-people.ts';

const none: readonly TurnRow[] = [];

export function useCutOff(): (person: string) => void {
  const act = useAct();
  const nameOf = useFullName();
  return (person) =>
    void act({ type: 'was-cut-off', person }).then((answer) => {
      if (answer.ok) announce(words.suggested(nameOf(person)));
    });
}

export function CutOff() {
  const turns = useRetro((view) => view.aside?.turns ?? none);
  const floor = useRetro((view) => view.aside?.floor?.person);
  const nameOf = useFullName();
  const say = useCutOff();
  const before = spokeBefore(turns, floor);
  const run = () => (before === undefined ? announce(words.nobodyBefore) : say(before));
  useKeys([{ ...padKeys.cutOff, run }]);
  if (before === undefined) return null;
  return (
    <Button size="small" look="quiet" keys={padKeys.cutOff} onClick={run}>
      {words.cutOff(nameOf(before))}
    </Button>
  );
}
