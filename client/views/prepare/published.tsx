import { prepareWords as words } from 'shared/sentences/prepare.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './prepare.module.css';

/** After publication nothing is prepared any more; the top bar leads to the record. */
export function Published({ id }: { readonly id: string }) {
  return (
    <main id={id} tabIndex={-1} className={css['closed']}>
      <EmptyState title={words.published} />
    </main>
  );
}
