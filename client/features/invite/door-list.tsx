import UserRound from 'lucide-react/icons/user-round';
import { useEffect } from 'react';
import type { DoorRow } from 'shared/protocol/api.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { inviteWords } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './door.module.css';

const words = inviteWords.door;

/** Who waits to be let in, one line each; nothing at all while nobody does. For facilitators and deputies. */
export function DoorList() {
  const { door } = useLinks();
  const roster = useStage((stage) => stage.roster);
  useArrivals(door);
  if (door.length === 0) return null;
  const hosts = roster.filter((person) => leadsTheRoom(person.role)).map((person) => person.name);
  return (
    <section aria-label={words.title} className={css['door']}>
      <div className={css['head']}>
        <h3 className="lab">{words.title}</h3>
        <PrivateMark seen="few">{words.seen(hosts)}</PrivateMark>
      </div>
      <ul>
        {door.map((row) => (
          <Waiting key={row.person} row={row} />
        ))}
      </ul>
    </section>
  );
}

export default DoorList;

/** Spoken once for each who comes, by one list even when two are on screen. */
const told = new Set<string>();

function useArrivals(door: readonly DoorRow[]): void {
  useEffect(() => {
    for (const { person, name } of door) {
      if (told.has(person)) continue;
      told.add(person);
      announce(words.arrived(name));
    }
  }, [door]);
}

function Waiting({ row: { person, name, role } }: { readonly row: DoorRow }) {
  const { links, refresh } = useLinks();
  const act = useAct();
  const invited = links.some((link) => link.kind === 'person' && !link.revoked && sameName(link.name, name));
  const answer = async (command: Parameters<typeof act>[0]) => {
    await act(command);
    await refresh();
  };
  const admit = (as: 'participant' | 'observer') => void answer({ type: 'admit', person, role: as });
  return (
    <li className={css['row']}>
      <span className={css['who']}>
        <Icon of={UserRound} />
        <span>
          <b>{name}</b> <span className="second">{words.wants[role]}</span>
          {invited && <span className={css['hint']}>{words.invitedName(name)}</span>}
        </span>
      </span>
      <span className={css['acts']}>
        <Button size="small" aria-label={words.letInNamed(name)} onClick={() => admit(role)}>
          {words.letIn}
        </Button>
        {role === 'participant' && (
          <Button size="small" aria-label={words.asObserverNamed(name)} onClick={() => admit('observer')}>
            {words.asObserver}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          aria-label={words.notNowNamed(name)}
          onClick={() => void answer({ type: 'not-now', person })}
        >
          {words.notNow}
        </Button>
      </span>
    </li>
  );
}

const sameName = (a: string | undefined, b: string) => a?.trim().toLowerCase() === b.trim().toLowerCase();
