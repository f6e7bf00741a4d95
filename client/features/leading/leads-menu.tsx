/** Who leads, and who could: handed over by choice, taken over by anybody who may, shown to all. */
import { leadsTheRoom } from 'shared/retro/people.ts';
import { leadWords as words } from 'shared/sentences/leading.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Stat } from '../../ui/top-bar.tsx';

export function LeadsMenu() {
  const { seat } = useOpenRetro();
  const leading = useStage((stage) => stage.about.leading);
  const names = useNames();
  const label = leading === seat.person ? words.leadingYou : words.leading(names.of(leading));
  const items = useLeadChoices();
  return items.length === 0 ? (
    <Stat>{label}</Stat>
  ) : (
    <MenuButton look="quiet" size="small" label={label} items={items} />
  );
}

/** What this person may change about it; the same in the menu and in the command list. */
export function useLeadChoices(): readonly MenuEntry[] {
  const { seat } = useOpenRetro();
  const leading = useStage((stage) => stage.about.leading);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const act = useAct();
  if (!leadsTheRoom(seat.role)) return [];
  if (leading !== seat.person) {
    const take = async () => {
      const answer = await act({ type: 'take-lead' });
      if (answer.ok) announce(words.taken);
    };
    return [
      { id: 'take-lead', label: words.take, description: words.takeMore(names.of(leading)), run: () => void take() },
    ];
  }
  return roster
    .filter(({ id, role }) => leadsTheRoom(role) && id !== seat.person)
    .map(({ id }) => ({
      id: `hand-${id}`,
      label: words.hand(names.of(id)),
      description: words.handMore,
      run: () =>
        void act({ type: 'hand-lead', person: id }).then((answer) => answer.ok && announce(words.handed(names.of(id)))),
    }));
}
