import { lazy, Suspense, useState } from 'react';
import { takeInRecordWords as words } from 'shared/sentences/take-in-record.ts';
import { Button } from '../../ui/button.tsx';

const TakeInDialog = lazy(() => import('./take-in-dialog.tsx'));

/** At home: a record from elsewhere becomes a retro here. */
export function TakeInRecord() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <TakeInDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
