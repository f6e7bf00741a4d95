import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface Route {
  /** wouter's patterns: `/r/:retro/live`. */
  readonly path: string;
  readonly view: LazyExoticComponent<ComponentType>;
}

/** One row a page; each is a chunk of its own. The first that fits wins. */
const pages: readonly Route[] = [
  { path: '/', view: lazy(() => import('../views/home/home-view.tsx')) },
  { path: '/start', view: lazy(() => import('../views/quick-start/quick-start-view.tsx')) },
  { path: '/code', view: lazy(() => import('../views/join/code-view.tsx')) },
  { path: '/j/:link', view: lazy(() => import('../views/join/join-view.tsx')) },
  { path: '/r/:retro/archive', view: lazy(() => import('../views/archive/archived-view.tsx')) },
  { path: '/r/:retro/wall', view: lazy(() => import('./wall-shell.tsx')) },
  // One row for all other places of a retro: going from one to another keeps the room open.
  { path: '/r/:retro/:place?/:whose?', view: lazy(() => import('./retro-shell.tsx')) },
  { path: '/:page', view: lazy(() => import('./pages-outside.tsx')) },
];

/** Every widget on one page, while developing. */
const gallery = (): Route => ({ path: '/gallery', view: lazy(() => import('../ui/gallery.tsx')) });

export const routes: readonly Route[] = import.meta.env.DEV ? [...pages, gallery()] : pages;
