import UserPen from 'lucide-react/icons/user-pen';
import { useMemo, useState } from 'react';
import { whoLeads } from 'shared/retro/names.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';
import type { RosterEntry } from 'shared/retro/people.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { AddGuest } from './add-guest.tsx';
import { PersonDialog } from './person-dialog.tsx';
import css from './readiness.module.css';

const words = prepareWords.people;

/** Everybody who has a place here, in the order they were added. */
export function PeopleList({ onInvite }: { readonly onInvite: () => void }) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const names = useNames();
  const [open, setOpen] = useState<string>();
  const opened = roster.find((person) => person.id === open);
  const others = useMemo(
    () => whoLeads(roster).flatMap(({ id }) => (id === seat.person ? [] : [names.of(id)])),
    [roster, seat.person, names],
  );
  const part = ({ id, role, guest }: RosterEntry) =>
    [
      id === leading ? words.leading : guest ? words.noDevice : words[role],
      ...(id === seat.person ? [words.you] : []),
    ].join(', ');
  return (
    <section aria-labelledby="people-title">
      <div className={css['head']}>
        <h3 id="people-title" className={css['asideTitle']}>
          {words.title}
        </h3>
        <Button size="small" onClick={onInvite}>
          {prepareWords.invite}
        </Button>
      </div>
      <ul className={css['people']}>
        {roster.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            <span className={css['part']}>
              <span className="small muted">{part(person)}</span>
              <IconButton
                size="small"
                label={words.note(person.name)}
                icon={<Icon of={UserPen} />}
                onClick={() => setOpen(person.id)}
              />
            </span>
          </li>
        ))}
      </ul>
      <PrivateMark seen="everyone">{words.seen}</PrivateMark>
      <AddGuest />
      {opened && <PersonDialog person={opened} others={others} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
