import Ellipsis from 'lucide-react/icons/ellipsis';
import Link2Off from 'lucide-react/icons/link-2-off';
import { wallWords } from 'shared/sentences/wall.ts';
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

const words = wallWords.invite;

/** The link for the projector: the latest that was not taken back. */
export function WallLink() {
  const { links, refresh } = useLinks();
  const act = useAct();
  const url = useLinkUrl();
  const link = links.findLast((each) => each.kind === 'wall' && !each.revoked);
  const make = async () => {
    const answer = await act({ type: 'invite-role', role: 'wall' });
    if (answer.ok && answer.link) keepFresh(answer.link);
    await refresh();
  };
  const takeBack = async (id: string) => {
    const answer = await act({ type: 'revoke-link', link: id });
    if (answer.ok) showToast({ text: words.tookBack });
    await refresh();
  };
  return (
    <section aria-label={words.title} className={css['wall']}>
      <div className={css['head']}>
        <h3 className="lab">{words.title}</h3>
        {link ? (
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
        ) : (
          <Button size="small" aria-label={words.makeNamed} onClick={() => void make()}>
            {words.make}
          </Button>
        )}
      </div>
      <p className="small second">{words.about}</p>
    </section>
  );
}
