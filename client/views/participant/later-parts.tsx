/**
 * Each moment of the meeting comes when it is there: the first load is the room as it is now. A while after it the
 * others are fetched all the same, so that they are here when the phase turns and the connection is not.
 */
import { lazy } from 'react';
import { useLater } from '../../ui/later.ts';

const loadPrepare = () => import('./prepare-main.tsx');
const loadOpening = () => import('./opening-main.tsx');
const loadTimeline = () => import('./timeline-main.tsx');
const loadFollowLine = () => import('./follow-line.tsx');
const loadButtons = () => import('./timeline-buttons.tsx');
const loadStill = () => import('./still-main.tsx');
const loadLearnings = () => import('./learnings-screen.tsx');
const loadRecord = () => import('./record-screen.tsx');
const loadRemediations = () => import('./remediations-main.tsx');
const loadClosing = () => import('./closing-main.tsx');
const loadAsking = () => import('./asking-screen.tsx');
const loadOpened = () => import('./opened-desk.tsx');
const loadSaw = () => import('../../features/what-i-saw/saw-form.tsx');
const loadStory = () => import('../../features/notes-reader/story-so-far.tsx');
export const loadBeside = () => import('./beside.tsx');
export const loadAway = () => import('../../features/leading/away-banner.tsx');
const loadHeld = () => import('./held-line.tsx');

export const PrepareMain = lazy(async () => ({ default: (await loadPrepare()).PrepareMain }));
export const OpeningMain = lazy(async () => ({ default: (await loadOpening()).OpeningMain }));
export const TimelineMain = lazy(async () => ({ default: (await loadTimeline()).TimelineMain }));
export const FollowLine = lazy(async () => ({ default: (await loadFollowLine()).FollowLine }));
export const TimelineButtons = lazy(async () => ({ default: (await loadButtons()).TimelineButtons }));
export const StillMain = lazy(async () => ({ default: (await loadStill()).StillMain }));
export const LearningsScreen = lazy(async () => ({ default: (await loadLearnings()).LearningsScreen }));
export const RecordScreen = lazy(async () => ({ default: (await loadRecord()).RecordScreen }));
export const RemediationsMain = lazy(async () => ({ default: (await loadRemediations()).RemediationsMain }));
export const ClosingMain = lazy(async () => ({ default: (await loadClosing()).ClosingMain }));
export const AskingScreen = lazy(async () => ({ default: (await loadAsking()).AskingScreen }));
export const OpenedDesk = lazy(async () => ({ default: (await loadOpened()).OpenedDesk }));
export const HeldLine = lazy(async () => ({ default: (await loadHeld()).HeldLine }));
export const SawForm = lazy(async () => ({ default: (await loadSaw()).SawForm }));
export const StorySoFar = lazy(async () => ({ default: (await loadStory()).StorySoFar }));

const loadAll = () =>
  Promise.all([
    loadOpening(),
    loadTimeline(),
    loadFollowLine(),
    loadButtons(),
    loadStill(),
    loadSaw(),
    loadStory(),
    loadHeld(),
    loadLearnings(),
    loadRecord(),
    loadRemediations(),
    loadClosing(),
    loadAsking(),
    loadOpened(),
  ]);

export function useLaterParts(): void {
  useLater(loadAll, false);
}
