import Ellipsis from 'lucide-react/icons/ellipsis';
import Link2Off from 'lucide-react/icons/link-2-off';
import type { LinkRow } from 'shared/protocol/api.ts';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import { keepFresh } from './fresh-links.ts';
import css from './invite.module.css';
import { useLinkUrl } from './use-link-url.ts';

type OpenRole = 'participant' | 'observer';

const rows: readonly { readonly role: OpenRole; readonly who: string; readonly can: string }[] = [
  { role: 'participant', who: words.participants, can: words.participantsCan },
  { role: 'observer', who: words.observers, can: words.observersCan },
];

/** The link of a role that stands: the latest that was not taken back. */
export function standingLink(links: readonly LinkRow[], role: OpenRole): LinkRow | undefined {
  return links.findLast((link) => link.kind === 'role' && link.role === role && !link.revoked);
}

export interface RoleLinksProps {
  /** Names of those who let people in. */
  readonly hosts: readonly string[];
  readonly everyoneIn: boolean;
}

export function RoleLinks({ hosts, everyoneIn }: RoleLinksProps) {
  const { links } = useLinks();
  return (
    <section aria-label={words.roleLinks} className={css['roles']}>
      <h3 className="lab">{words.roleLinks}</h3>
      <p className="small second">{everyoneIn ? words.roleLinksOpen : words.roleLinksAbout(hosts)}</p>
      <ul className={css['roleList']}>
        {rows.map((row) => (
          <RoleLink key={row.role} {...row} link={standingLink(links, row.role)} />
        ))}
      </ul>
    </section>
  );
}

interface RoleLinkProps {
  readonly role: OpenRole;
  readonly who: string;
  readonly can: string;
  readonly link: LinkRow | undefined;
}

function RoleLink({ role, who, can, link }: RoleLinkProps) {
  const { refresh } = useLinks();
  const act = useAct();
  const url = useLinkUrl();
  const make = async () => {
    const answer = await act({ type: 'invite-role', role });
    if (answer.ok && answer.link) keepFresh(answer.link);
    await refresh();
  };
  const takeBack = async (id: string) => {
    const answer = await act({ type: 'revoke-link', link: id });
    if (answer.ok) showToast({ text: words.tookBack(who.toLowerCase()) });
    await refresh();
  };
  return (
    <li className={css['role']}>
      <span className={css['name']}>{who}</span>
      <span className="small muted">{can}</span>
      {link ? (
        <span className={css['acts']}>
          <CopyButton size="small" name={words.copyRole(who)} text={() => url(link.id)} />
          <MenuButton
            label={words.more(who)}
            icon={<Icon of={Ellipsis} />}
            iconOnly
            look="quiet"
            size="small"
            placement="bottom end"
            items={[
              {
                id: 'take-back',
                label: words.takeBack,
                description: words.takeBackRole,
                icon: <Icon of={Link2Off} />,
                run: () => void takeBack(link.id),
              },
            ]}
          />
        </span>
      ) : (
        <Button size="small" aria-label={words.makeNamed(who)} onClick={() => void make()}>
          {words.make}
        </Button>
      )}
    </li>
  );
}
