import { useEffect } from 'react';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import { noWayInWords as words } from 'shared/sentences/no-way-in.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { Link } from 'wouter';
import { announce } from '../../ui/announcer.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import css from './join.module.css';

export type WhyNot = RefusalReason | 'no-secret';

/** A link that opens nothing: what happened, who to ask, and where else to go. */
export function NoWayIn({ why, again }: { readonly why: WhyNot; readonly again: () => void }) {
  const { title, about, retry } = said(why);
  useEffect(() => announce(title, 'assertive'), [title]);
  return (
    <div className={css['alone']}>
      <h1>{title}</h1>
      <p className={css['about']}>{about}</p>
      <div className={css['acts']}>
        {retry && (
          <Button look="primary" onClick={again}>
            {words.again}
          </Button>
        )}
        <Link href="/" asChild>
          <ButtonLink>{words.home}</ButtonLink>
        </Link>
      </div>
    </div>
  );
}

function said(why: WhyNot): { readonly title: string; readonly about: string; readonly retry?: boolean } {
  switch (why) {
    case 'no-secret':
      return { title: words.gone, about: words.goneAbout };
    case 'link-expired':
      return { title: words.expired, about: words.askSender };
    case 'link-revoked':
      return { title: words.revoked, about: words.askSender };
    case 'try-again':
      return { title: words.unreachable, about: words.unreachableAbout, retry: true };
    case 'too-fast':
      return { title: words.fast, about: words.fastAbout, retry: true };
    case 'unknown-link':
    case 'unknown-retro':
    case 'bad-request':
      return { title: words.unknown, about: words.askSender };
    default:
      return { title: words.unknown, about: refusals[why] };
  }
}
