import { Link } from 'wouter';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import css from './page.module.css';
import { words } from './words.ts';

/** No dead end: what happened, and a way on. */
export function NotFound() {
  const home = (
    <Link href="/" asChild>
      <ButtonLink>{words.notFound.home}</ButtonLink>
    </Link>
  );
  return (
    <>
      <TopBar name={words.product} wordmark />
      <main className={css['page']}>
        <h1 className="srOnly">{words.notFound.title}</h1>
        <EmptyState title={words.notFound.title} actions={home}>
          {words.notFound.sentence}
        </EmptyState>
      </main>
    </>
  );
}
