/** The wall screen (ui.md 06b): what the room looks at, public and nothing else; nobody needs to touch it. */
import type { ReactNode } from 'react';
import { wallWords } from 'shared/sentences/wall.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { screenOf, type ScreenKind } from '../participant/screen-kind.ts';
import { IdeasScreen } from './ideas-screen.tsx';
import { QuietScreen, TogetherScreen } from './learnings-screens.tsx';
import { OpeningScreen, PrepareScreen } from './opening-screen.tsx';
import { AfterScreen, BreakScreen, ClosingScreen, StoppedScreen } from './still-screens.tsx';
import { TimelineScreen } from './timeline-screen.tsx';
import { useAwake } from './use-awake.ts';

export default function WallView() {
  const title = useStage((stage) => stage.about.title);
  const kind = useStage(screenOf);
  useAwake();
  return (
    <>
      <title>{wallWords.title(title)}</title>
      {screens[kind]}
    </>
  );
}

const screens: Record<ScreenKind, ReactNode> = {
  prepare: <PrepareScreen />,
  opening: <OpeningScreen />,
  timeline: <TimelineScreen />,
  learnings: <QuietScreen />,
  together: <TogetherScreen />,
  remediations: <IdeasScreen />,
  asking: <ClosingScreen />,
  closing: <ClosingScreen />,
  break: <BreakScreen />,
  stopped: <StoppedScreen />,
  record: <AfterScreen published={false} />,
  published: <AfterScreen published />,
};
