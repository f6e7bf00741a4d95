/** Beside the opened idea: the list of those opened so far, and action items once there are any. */
import { ActionItems } from '../../features/opened-ideas/action-items.tsx';
import { OpenedList } from '../../features/opened-ideas/opened-list.tsx';

export function OpenedDesk() {
  return (
    <>
      <OpenedList />
      <ActionItems />
    </>
  );
}
