/** The screens that have one's own desk beside them. It is one layout, so that the desk outlives every change. */
import { Suspense, type ReactNode } from 'react';
import { WhoIsHere } from '../../features/who-is-here/who-is-here.tsx';
import { Dock } from './dock.tsx';
import { LiveLayout } from './live-layout.tsx';
import {
  ClosingMain,
  FollowLine,
  OpenedDesk,
  OpeningMain,
  PrepareMain,
  RemediationsMain,
  StillMain,
  TimelineButtons,
  TimelineMain,
} from './later-parts.tsx';
import { useNarrow } from './narrow.ts';
import { OwnDesk } from './own-desk.tsx';
import type { DeskKind } from './screen-kind.ts';
import { useTimeline, type Timeline } from './use-timeline.ts';

export function DeskScreen({ kind }: { readonly kind: DeskKind }) {
  const narrow = useNarrow();
  const timeline = useTimeline(kind === 'timeline');
  const walking = kind === 'timeline' && !timeline.late.readsOpening;
  const buttons = walking && (
    <Suspense>
      <TimelineButtons timeline={timeline} />
    </Suspense>
  );
  const { following } = timeline;
  const still = kind === 'break' || kind === 'stopped';
  return (
    <LiveLayout
      narrow={narrow}
      onInput={following.onInput}
      head={
        walking && (
          <Suspense>
            <FollowLine timeline={timeline} />
          </Suspense>
        )
      }
      desk={
        <>
          {kind === 'remediations' && (
            <Suspense>
              <OpenedDesk />
            </Suspense>
          )}
          <OwnDesk shown={kind === 'timeline' ? following.shown : undefined} onSent={following.sent} />
        </>
      }
      below={<WhoIsHere />}
      dock={!still && <Dock narrow={narrow}>{buttons}</Dock>}
    >
      <Suspense>
        <Main kind={kind} timeline={timeline}>
          {narrow && buttons}
        </Main>
      </Suspense>
    </LiveLayout>
  );
}

interface MainProps {
  readonly kind: DeskKind;
  readonly timeline: Timeline;
  readonly children: ReactNode;
}

function Main({ kind, timeline, children }: MainProps) {
  switch (kind) {
    case 'prepare':
      return <PrepareMain />;
    case 'opening':
      return <OpeningMain />;
    case 'timeline':
      return <TimelineMain timeline={timeline}>{children}</TimelineMain>;
    case 'remediations':
      return <RemediationsMain />;
    case 'closing':
      return <ClosingMain />;
    case 'break':
    case 'stopped':
      return <StillMain why={kind} />;
    default:
      return kind satisfies never;
  }
}
