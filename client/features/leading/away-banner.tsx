/** "Ruth is away. Daniel can lead.": whoever may lead takes over in one act. */
import UserX from 'lucide-react/icons/user-x';
import { useEffect } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { leadWords as words } from 'shared/sentences/leading.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLeaderAway } from './use-away.ts';

export function AwayBanner() {
  const { seat } = useOpenRetro();
  const leading = useStage((stage) => stage.about.leading);
  const roster = useStage((stage) => stage.roster);
  const present = useRetro((view) => view.present);
  const names = useNames();
  const act = useAct();
  const away = useLeaderAway() && leading !== seat.person;
  const leader = names.of(leading);
  const mayTake = leadsTheRoom(seat.role);
  const others = roster.filter(({ id, role }) => leadsTheRoom(role) && id !== leading && present.has(id));
  const sentence = mayTake
    ? words.awayYou(leader)
    : words.away(
        leader,
        others.map(({ id }) => names.of(id)),
      );
  useEffect(() => {
    if (away) announce(sentence);
  }, [away, sentence]);
  if (!away) return null;
  const take = async () => {
    const answer = await act({ type: 'take-lead' });
    if (answer.ok) announce(words.taken);
  };
  return (
    <Banner
      icon={<Icon of={UserX} />}
      action={
        mayTake && (
          <Button size="small" look="primary" onClick={() => void take()}>
            {words.takeOver}
          </Button>
        )
      }
    >
      {sentence}
    </Banner>
  );
}
