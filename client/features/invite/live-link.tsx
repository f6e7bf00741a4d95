/** After a quick start the one thing wanted: the link for everyone, before all others and told from one's own. */
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useLinks } from '../../sync/use-links.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import css from './invite.module.css';
import { standingLink } from './role-links.tsx';
import { useLinkUrl } from './use-link-url.ts';

export function LiveLink({ everyoneIn }: { readonly everyoneIn: boolean }) {
  const { links } = useLinks();
  const url = useLinkUrl();
  const link = standingLink(links, 'participant');
  if (!link) return null;
  return (
    <section aria-labelledby="live-link" className={css['live']}>
      <div>
        <h3 id="live-link" className={css['liveTitle']}>
          {words.live}
        </h3>
        <p className="second">{everyoneIn ? words.liveOpen : words.liveAbout}</p>
      </div>
      <CopyButton look="primary" label={words.liveCopy} text={() => url(link.id)} />
    </section>
  );
}
