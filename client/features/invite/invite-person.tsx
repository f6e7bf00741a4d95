import Plus from 'lucide-react/icons/plus';
import { useRef, useState, type FormEvent } from 'react';
import { roles, type Role } from 'shared/retro/people.ts';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { keepFresh } from './fresh-links.ts';
import css from './invite.module.css';

const options = roles.toReversed().map((role) => ({ value: role, label: capital(words.role(role)) }));

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** A name and a role make a link; the field stays for the next name. */
export function InvitePerson() {
  const { refresh } = useLinks();
  const act = useAct();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('participant');
  const [missing, setMissing] = useState(false);
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    setMissing(typed === '');
    if (typed === '') return field.current?.focus();
    const answer = await act({ type: 'invite-person', name: typed, role });
    if (!answer.ok) return;
    if (answer.link) keepFresh(answer.link);
    await refresh();
    announce(words.added(typed));
    setName('');
    field.current?.focus();
  };
  return (
    <form className={css['invite']} onSubmit={(event) => void invite(event)}>
      <Field
        ref={field}
        label={words.add}
        placeholder={words.addName}
        value={name}
        maxLength={80}
        autoComplete="off"
        refusal={missing ? words.addNameMissing : undefined}
        onChange={setName}
      />
      <Select label={words.addRole} options={options} value={role} onChange={setRole} />
      <Button type="submit" icon={<Icon of={Plus} />}>
        {words.addGo}
      </Button>
      {(role === 'facilitator' || role === 'deputy') && <p className="small second">{words.addNote}</p>}
    </form>
  );
}
