/** What can be done with a link for many that stands: copied, or taken back; or made, where none stands. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import Link2Off from 'lucide-react/icons/link-2-off';
import type { LinkRow } from 'shared/protocol/api.ts';
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

export interface StandingLinkProps {
  readonly link: LinkRow | undefined;
  readonly whose: 'participant' | 'observer' | 'wall';
  readonly words: {
    readonly make: string;
    readonly makeNamed: string;
    readonly copyNamed: string;
    readonly more: string;
    readonly takeBack: string;
    /** What taking it back does. */
    readonly takeBackMore: string;
    readonly tookBack: string;
  };
}

export function StandingLink({ link, whose, words }: StandingLinkProps) {
  const { refresh } = useLinks();
  const act = useAct();
  const url = useLinkUrl();
  const make = async () => {
    const answer = await act({ type: 'invite-role', role: whose });
    if (answer.ok && answer.link) keepFresh(answer.link);
    await refresh();
  };
  const takeBack = async (id: string) => {
    const answer = await act({ type: 'revoke-link', link: id });
    if (answer.ok) showToast({ text: words.tookBack });
    await refresh();
  };
  if (!link) {
    return (
      <Button size="small" aria-label={words.makeNamed} onClick={() => void make()}>
        {words.make}
      </Button>
    );
  }
  return (
    <span className={css['acts']}>
      <CopyButton size="small" name={words.copyNamed} text={() => url(link.id)} />
      <MenuButton
        label={words.more}
        icon={<Icon of={Ellipsis} />}
        iconOnly
        look="quiet"
        size="small"
        placement="bottom end"
        items={[
          {
            id: 'take-back',
            label: words.takeBack,
            description: words.takeBackMore,
            icon: <Icon of={Link2Off} />,
            run: () => void takeBack(link.id),
          },
        ]}
      />
    </span>
  );
}
