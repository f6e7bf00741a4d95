/** The way to the history of the record, beside it. */
import HistoryIcon from 'lucide-react/icons/history';
import { lazy, Suspense, useState } from 'react';
import { versionWords as words } from 'shared/sentences/record-versions.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './history.module.css';

const HistoryDialog = lazy(() => import('./history-dialog.tsx'));

export function HistoryBox() {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="history-title" className={css['box']}>
      <h2 id="history-title" className="lab">
        {words.history}
      </h2>
      <p className="small second">{words.historySays}</p>
      <Button
        size="small"
        icon={<Icon of={HistoryIcon} />}
        aria-haspopup="dialog"
        className={css['open']}
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <HistoryDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
