/**
 * Later parts of the meeting come later: the first load is the room as it is now. A while after it they are fetched
 * all the same, so that they are here when the phase turns and the connection is not.
 */
import { lazy } from 'react';
import { useLater } from '../../ui/later.ts';

const loadLearnings = () => import('./learnings-screen.tsx');
const loadRecord = () => import('./record-screen.tsx');
const loadRemediations = () => import('./remediations-main.tsx');
const loadClosing = () => import('./closing-main.tsx');
const loadOpened = () => import('./opened-desk.tsx');

export const LearningsScreen = lazy(async () => ({ default: (await loadLearnings()).LearningsScreen }));
export const RecordScreen = lazy(async () => ({ default: (await loadRecord()).RecordScreen }));
export const RemediationsMain = lazy(async () => ({ default: (await loadRemediations()).RemediationsMain }));
export const ClosingMain = lazy(async () => ({ default: (await loadClosing()).ClosingMain }));
export const OpenedDesk = lazy(async () => ({ default: (await loadOpened()).OpenedDesk }));

const loadAll = () => Promise.all([loadLearnings(), loadRecord(), loadRemediations(), loadClosing(), loadOpened()]);

export function useLaterParts(): void {
  useLater(loadAll, false);
}
