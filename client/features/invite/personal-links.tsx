import Ellipsis from 'lucide-react/icons/ellipsis';
import Mail from 'lucide-react/icons/mail';
import Link2Off from 'lucide-react/icons/link-2-off';
import type { LinkRow } from 'shared/protocol/api.ts';
import { roles } from 'shared/retro/people.ts';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './invite.module.css';
import { InvitePerson } from './invite-person.tsx';
import { useLinkUrl } from './use-link-url.ts';

const rank = (link: LinkRow) => roles.findIndex((role) => role === link.role);

/** By name within each role; nobody stands anywhere by what they did. */
function inOrder(links: readonly LinkRow[]): LinkRow[] {
  return links
    .filter((link) => link.kind === 'person')
    .toSorted((a, b) => rank(a) - rank(b) || (a.name ?? '').localeCompare(b.name ?? ''));
}

export function PersonalLinks() {
  const { links } = useLinks();
  const url = useLinkUrl();
  const personal = inOrder(links);
  const standing = personal.filter((link) => !link.revoked);
  const all = async () => {
    const lines: string[] = [];
    for (const link of standing) {
      const address = await url(link.id);
      if (address === undefined) return undefined;
      lines.push(`${link.name ?? ''}: ${address}`);
    }
    showToast({ text: words.copyAllDone });
    return lines.join('\n');
  };
  return (
    <section aria-label={words.personal}>
      <div className={css['head']}>
        <h3 className="lab">
          {words.personal} <span className="muted num">{standing.length}</span>
        </h3>
        {standing.length > 1 && <CopyButton size="small" label={words.copyAll} text={all} />}
      </div>
      <p className="small second">{personal.length === 0 ? words.nobody : words.personalAbout}</p>
      <ul className={css['people']}>
        {personal.map((link) => (
          <PersonalLink key={link.id} link={link} />
        ))}
      </ul>
      <InvitePerson />
    </section>
  );
}

function PersonalLink({ link }: { readonly link: LinkRow }) {
  const { refresh } = useLinks();
  const act = useAct();
  const url = useLinkUrl();
  const { seat } = useOpenRetro();
  const { name = '', role, revoked } = link;
  const own = link.person === seat.person;
  const about = useStage((stage) => stage.about);
  const copyInvitation = async () => {
    const address = await url(link.id);
    if (address === undefined) return;
    const text = words.invitationText({ name, title: about.title, minutes: about.plan.minutes, address });
    const done = await copyText(text);
    showToast(done ? { text: words.invitationCopied(name) } : { tone: 'refused', text: words.copyRefused });
  };
  const takeBack = async () => {
    const answer = await act({ type: 'revoke-link', link: link.id });
    if (answer.ok) showToast({ text: words.tookBack(name) });
    await refresh();
  };
  return (
    <li className={css['person']}>
      <span className={css['who']}>
        <span className={css['name']}>{name}</span>
        <span className="tiny muted">
          {role !== 'wall' && words.role(role)}, {standingWord(link, own)}
        </span>
      </span>
      {!revoked && (
        <>
          <CopyButton look="quiet" size="small" name={words.copyNamed(name)} text={() => url(link.id)} />
          {/* Nobody signs themselves out by a slip. */}
          {!own && (
            <MenuButton
              label={words.more(name)}
              icon={<Icon of={Ellipsis} />}
              iconOnly
              look="quiet"
              size="small"
              placement="bottom end"
              items={[
                {
                  id: 'invitation',
                  label: words.invitation,
                  description: words.invitationAbout,
                  icon: <Icon of={Mail} />,
                  run: () => void copyInvitation(),
                },
                {
                  id: 'take-back',
                  label: words.takeBack,
                  description: words.takeBackPerson(name),
                  icon: <Icon of={Link2Off} />,
                  run: () => void takeBack(),
                },
              ]}
            />
          )}
        </>
      )}
    </li>
  );
}

function standingWord({ used, revoked }: LinkRow, own: boolean): string {
  if (own) return words.you;
  if (revoked) return words.takenBack;
  return used ? words.used : words.notYet;
}
