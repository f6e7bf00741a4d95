/** For whoever runs the server: programs that come in, and addresses that are told what happens. */
import { ownerWords as words } from 'shared/sentences/owner.ts';
import { Link } from 'wouter';
import { OwnerDoor } from '../../features/owner/owner-door.tsx';
import { Tokens } from '../../features/owner/tokens.tsx';
import { refresh, useOwner } from '../../features/owner/use-owner.ts';
import { Webhooks } from '../../features/owner/webhooks.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import css from './owner-view.module.css';

export default function OwnerView() {
  return (
    <>
      <title>{words.pageTitle}</title>
      <SkipLink href="#programs">{words.skip}</SkipLink>
      <TopBar name="Second Story" wordmark>
        <Link href="/">{words.home}</Link>
      </TopBar>
      <main id="programs" className={css['page']} tabIndex={-1}>
        <h1 className={css['title']}>{words.title}</h1>
        <p className={css['about']}>{words.about}</p>
        <p className="small muted">
          {words.docs} <a href={words.docsAddress}>{words.docsAddress}</a>.
        </p>
        <Inside />
      </main>
    </>
  );
}

function Inside() {
  const { state, refused } = useOwner();
  switch (state) {
    case 'looking':
      return <Loading />;
    case 'shut':
      return <OwnerDoor refused={refused} />;
    case 'unreachable':
      return (
        <QuietLine
          action={
            <Button size="small" onClick={() => void refresh()}>
              {words.again}
            </Button>
          }
        >
          {words.failed}
        </QuietLine>
      );
    case 'open':
      return (
        <div className={css['parts']}>
          <Tokens />
          <Webhooks />
        </div>
      );
  }
}
