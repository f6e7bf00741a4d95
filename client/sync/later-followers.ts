/** How the documents are read that leaders have, or that come late in a meeting. */
import { followActions } from 'shared/documents/actions.ts';
import { followAside } from 'shared/documents/aside.ts';
import { followBackstage } from 'shared/documents/backstage.ts';
import { followOutline } from 'shared/documents/record.ts';
import { followTray } from 'shared/documents/tray.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { mapped, type Follower } from './followers.ts';

export const laterFollowers: Partial<Record<DocumentKind, Follower>> = {
  tray: (doc, changed) => mapped(followTray(doc, changed), (tray) => ({ tray })),
  aside: (doc, changed) => mapped(followAside(doc, changed), (aside) => ({ aside })),
  backstage: (doc, changed) => mapped(followBackstage(doc, changed), (backstage) => ({ backstage })),
  actions: (doc, changed) => mapped(followActions(doc, changed), (actions) => ({ actions })),
  record: (doc, changed) => mapped(followOutline(doc, changed), (record) => ({ record })),
};
