import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Button } from '../../ui/button.tsx';
import css from './pages.module.css';

export interface PagesProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function Pages({ page, pages, onPage }: PagesProps) {
  if (pages <= 1) return null;
  return (
    <nav className={css['pages']} aria-label={words.pages}>
      {page > 1 && <Button onClick={() => onPage(page - 1)}>{words.earlier}</Button>}
      <span className="small muted num">{words.page(page, pages)}</span>
      {page < pages && <Button onClick={() => onPage(page + 1)}>{words.later}</Button>}
    </nav>
  );
}
