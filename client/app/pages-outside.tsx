/**
 * Pages outside any retro that few people open. They stand behind one row of `routes.tsx`, so that whoever comes in by
 * a personal link does not fetch the name of each.
 */
import { lazy } from 'react';
import { useParams } from 'wouter';
import { NotFound } from './not-found.tsx';

const Archive = lazy(() => import('../views/archive/archive-view.tsx'));
const Owner = lazy(() => import('../views/owner/owner-view.tsx'));

export default function PagesOutside() {
  const { page } = useParams<{ page: string }>();
  switch (page) {
    case 'archive':
      return <Archive />;
    case 'owner':
      return <Owner />;
    default:
      return <NotFound />;
  }
}
