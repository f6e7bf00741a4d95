import { lazy, Suspense, useState } from 'react';
import { joinWords as words } from 'shared/sentences/join.ts';
import { useLocation, useParams } from 'wouter';
import { Loading } from '../../ui/loading.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { BeforeYouJoin } from './before-you-join.tsx';
import { JoinForm } from './join-form.tsx';
import css from './join.module.css';
import { useLook } from './use-look.ts';

const NoWayIn = lazy(async () => ({ default: (await import('./no-way-in.tsx')).NoWayIn }));
const OpenWall = lazy(async () => ({ default: (await import('./open-wall.tsx')).OpenWall }));

/** `/j/:link`: where a link leads, what one can see and do there, and two answers before entering (ui.md 03a, 03c). */
export default function JoinView() {
  const { link = '' } = useParams();
  const [, go] = useLocation();
  const [round, setRound] = useState(0);
  const home = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go('/');
  };
  return (
    <>
      <title>{words.product}</title>
      <SkipLink href="#join">{words.skip}</SkipLink>
      <TopBar name={words.product} wordmark onHome={home} />
      <main id="join" tabIndex={-1}>
        <Suspense>
          <Looked key={`${link} ${round}`} link={link} again={() => setRound(round + 1)} />
        </Suspense>
      </main>
    </>
  );
}

function Looked({ link, again }: { readonly link: string; readonly again: () => void }) {
  const look = useLook(link);
  switch (look.state) {
    case 'looking':
      return (
        <div className={css['alone']}>
          <h1 className="srOnly">{words.invited}</h1>
          <Loading>{words.looking}</Loading>
        </div>
      );
    case 'no-secret':
      return <NoWayIn why="no-secret" again={again} />;
    case 'refused':
      return <NoWayIn why={look.reason} again={again} />;
    case 'seen': {
      const { view, secret } = look;
      if (view.role === 'wall') return <OpenWall link={link} secret={secret} again={again} />;
      return (
        <div className={css['page']}>
          <JoinForm way={{ link, secret }} view={view} role={view.role} />
          <BeforeYouJoin view={view} role={view.role} />
        </div>
      );
    }
  }
}
