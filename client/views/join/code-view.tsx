import { useEffect, useState } from 'react';
import type { LinkView } from 'shared/protocol/api.ts';
import type { Role } from 'shared/retro/people.ts';
import { joinWords } from 'shared/sentences/join.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { roomCodeWords } from 'shared/sentences/room-code.ts';
import { useLocation } from 'wouter';
import { lookAtCode } from '../../api/retros.ts';
import { CodeForm } from '../../features/room-code/code-form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { BeforeYouJoin } from './before-you-join.tsx';
import { JoinForm } from './join-form.tsx';
import css from './join.module.css';
import { useAskedCode } from './use-asked-code.ts';

const words = roomCodeWords.page;
/** A code brings participants, like their link. */
const role: Role = 'participant';

/** `/code`: what a participants' link shows, for whoever scanned the code on the wall or typed it (ui.md 03c). */
export default function CodeView() {
  const { code, round, ask } = useAskedCode();
  const [, go] = useLocation();
  const home = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go('/');
  };
  return (
    <>
      <title>{words.title}</title>
      <SkipLink href="#join">{joinWords.skip}</SkipLink>
      <TopBar name={joinWords.product} wordmark onHome={home} />
      <main id="join" tabIndex={-1}>
        {code === undefined ? <Ask onCode={ask} /> : <Looked key={round} code={code} onCode={ask} />}
      </main>
    </>
  );
}

type Look =
  | { readonly state: 'looking' }
  | { readonly state: 'seen'; readonly view: LinkView }
  | { readonly state: 'refused'; readonly why: string };

interface LookedProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

function Looked({ code, onCode }: LookedProps) {
  const [look, setLook] = useState<Look>({ state: 'looking' });
  useEffect(() => {
    let gone = false;
    const see = async () => {
      const answer = await lookAtCode(code);
      if (gone) return;
      if (answer.ok) setLook({ state: 'seen', view: answer.view });
      else {
        const why = answer.reason === 'unknown-link' ? words.unknown : refusals[answer.reason];
        setLook({ state: 'refused', why });
      }
    };
    void see();
    return () => {
      gone = true;
    };
  }, [code]);
  switch (look.state) {
    case 'looking':
      return (
        <div className={css['alone']}>
          <h1 className="srOnly">{words.title}</h1>
          <Loading>{words.looking}</Loading>
        </div>
      );
    case 'refused':
      return <Ask code={code} why={look.why} onCode={onCode} />;
    case 'seen':
      return (
        <div className={css['page']}>
          <JoinForm way={{ code }} view={look.view} role={role} />
          <BeforeYouJoin view={look.view} role={role} ends={words.ends} />
        </div>
      );
  }
}

interface AskProps {
  /** The one that was tried, and what became of it. */
  readonly code?: string;
  readonly why?: string;
  readonly onCode: (code: string) => void;
}

function Ask({ code, why, onCode }: AskProps) {
  return (
    <div className={css['alone']}>
      <h1>{words.title}</h1>
      <p className={css['about']}>{words.about}</p>
      <p role="alert" className={css['refusal']}>
        {why}
      </p>
      <CodeForm code={code} large takesFocus go={words.go} onCode={onCode} />
    </div>
  );
}
