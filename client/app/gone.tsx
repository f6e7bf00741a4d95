/** When there is no way in any more: what happened, who to ask, and where to go from here. */
import { useEffect } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { goneWords as words } from 'shared/sentences/leaving.ts';
import { Link } from 'wouter';
import { announce } from '../ui/announcer.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ShellPage } from './shell-page.tsx';

export type GoneReason =
  | { readonly by: 'refusal'; readonly reason: RefusalReason }
  | { readonly by: 'close'; readonly reason: CloseReason };

interface Said {
  readonly title: string;
  readonly about: string;
  /** A way on besides the list of what was joined. */
  readonly act?: 'reload' | 'again';
}

export function Gone({ why }: { readonly why: GoneReason }) {
  const { title, about, act } = why.by === 'refusal' ? refused(why.reason) : closed(why.reason);
  useEffect(() => announce(title, 'assertive'), [title]);
  const acts = (
    <>
      {act && (
        <Button look="primary" onClick={() => location.reload()}>
          {act === 'reload' ? words.reload : words.again}
        </Button>
      )}
      <Link href="/" asChild>
        <ButtonLink>{words.home}</ButtonLink>
      </Link>
    </>
  );
  return <ShellPage title={title} say={[about]} acts={acts} />;
}

function refused(reason: RefusalReason): Said {
  switch (reason) {
    case 'unknown-retro':
      return { title: words.unknown, about: words.unknownAbout };
    case 'not-signed-in':
      return { title: words.notSignedIn, about: words.notSignedInAbout };
    case 'not-let-in':
      return { title: words.notLetIn, about: refusals[reason] };
    case 'published':
      return { title: words.published, about: refusals[reason] };
    case 'link-revoked':
    case 'link-expired':
      return { title: words.removed, about: refusals[reason] };
    default:
      return { title: words.removed, about: refusals[reason], act: 'again' };
  }
}

function closed(reason: CloseReason): Said {
  switch (reason) {
    case 'oldClient':
      return { title: words.oldClient, about: words.oldClientAbout, act: 'reload' };
    case 'deleted':
      return { title: words.deleted, about: words.deletedAbout };
    case 'unknownRoom':
      return { title: words.unknown, about: words.unknownAbout };
    default:
      return { title: words.removed, about: words.removedAbout, act: 'again' };
  }
}
