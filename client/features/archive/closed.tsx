import type { Refused } from 'shared/protocol/api.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';

export interface ClosedProps {
  readonly reason: Refused['reason'];
  readonly again: () => void;
}

/** Why nothing can be shown, and a way on. */
export function Closed({ reason, again }: ClosedProps) {
  switch (reason) {
    case 'archive-closed':
      return (
        <EmptyState
          title={words.closed}
          actions={
            <Link href="/" asChild>
              <ButtonLink>{words.home}</ButtonLink>
            </Link>
          }
        >
          {words.closedSay}
        </EmptyState>
      );
    case 'unknown-revision':
      return (
        <EmptyState
          title={words.one.gone}
          actions={
            <Link href="/archive" asChild>
              <ButtonLink>{words.one.toArchive}</ButtonLink>
            </Link>
          }
        >
          {words.one.goneSay}
        </EmptyState>
      );
    default:
      return (
        <QuietLine
          action={
            <Button size="small" onClick={again}>
              {words.again}
            </Button>
          }
        >
          {words.unreachable}
        </QuietLine>
      );
  }
}
