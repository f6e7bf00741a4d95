import type { LinkRow } from 'shared/protocol/api.ts';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useLinks } from '../../sync/use-links.ts';
import css from './invite.module.css';
import { StandingLink } from './standing-link.tsx';

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
  return (
    <li className={css['role']}>
      <span className={css['name']}>{who}</span>
      <span className="small muted">{can}</span>
      <StandingLink
        link={link}
        whose={role}
        words={{
          make: words.make,
          makeNamed: words.makeNamed(who),
          copyNamed: words.copyRole(who),
          more: words.more(who),
          takeBack: words.takeBack,
          takeBackMore: words.takeBackRole,
          tookBack: words.tookBack(who.toLowerCase()),
        }}
      />
    </li>
  );
}
