/** Who is here without a device: a hand raised for them, and the way to add somebody. */
import Hand from 'lucide-react/icons/hand';
import { mayRaiseHand } from 'shared/policy/decisions.ts';
import type { RosterEntry } from 'shared/retro/people.ts';
import { guestWords as words } from 'shared/sentences/guests.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { AddGuest } from './add-guest.tsx';
import css from './guests.module.css';
import { useGuests } from './use-guests.ts';

export function GuestList({ keys }: { readonly keys?: Shortcut | undefined }) {
  const guests = useGuests();
  return (
    <section aria-label={words.title} className={css['guests']}>
      {guests.length > 0 && (
        <>
          <h3 className="lab">{words.title}</h3>
          <ul>
            {guests.map((guest) => (
              <Guest key={guest.id} guest={guest} />
            ))}
          </ul>
        </>
      )}
      <AddGuest keys={keys} />
    </section>
  );
}

function Guest({ guest: { id, name } }: { readonly guest: RosterEntry }) {
  const up = useStage((stage) => stage.hands.some((hand) => hand.person === id));
  const may = mayRaiseHand(useFacts());
  const act = useAct();
  const turn = async () => {
    const answer = await act({ type: up ? 'lower-hand' : 'raise-hand', person: id });
    if (answer.ok) announce(up ? words.lowered(name) : words.raised(name));
  };
  return (
    <li className={css['guest']}>
      <span className={css['name']}>{name}</span>
      <Button
        size="small"
        look="quiet"
        icon={<Icon of={Hand} />}
        aria-label={up ? words.lowerFor(name) : words.raiseFor(name)}
        unavailable={up || may.allowed ? undefined : refusals[may.reason]}
        onClick={() => void turn()}
      >
        {up ? words.lower : words.raise}
      </Button>
    </li>
  );
}
