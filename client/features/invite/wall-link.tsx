import { wallWords } from 'shared/sentences/wall.ts';
import { useLinks } from '../../sync/use-links.ts';
import css from './invite.module.css';
import { StandingLink } from './standing-link.tsx';

const words = wallWords.invite;

/** The link for the projector: the latest that was not taken back. */
export function WallLink() {
  const { links } = useLinks();
  const link = links.findLast((each) => each.kind === 'wall' && !each.revoked);
  return (
    <section aria-label={words.title} className={css['wall']}>
      <div className={css['head']}>
        <h3 className="lab">{words.title}</h3>
        <StandingLink link={link} whose="wall" words={words} />
      </div>
      <p className="small second">{words.about}</p>
    </section>
  );
}
