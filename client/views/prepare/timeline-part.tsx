import { lazy, Suspense } from 'react';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import { BroughtEvents } from '../../features/brought/brought-events.tsx';
import { useBetween } from '../../features/between-sittings/use-between.ts';
import { ImportBox, ImportButton } from '../../features/evidence/import-box.tsx';
import { useImported } from '../../features/evidence/import-draft.ts';
import { SourceCoverage } from '../../features/timeline/source-coverage.tsx';
import { TimeCheck } from '../../features/timeline/time-check.tsx';
import { TimelineEditor } from '../../features/timeline/timeline-editor.tsx';
import { CameUpList } from '../../features/walk/came-up-list.tsx';
import { useWalk } from '../../features/walk/use-walk.ts';

const ImportDialog = lazy(() => import('../../features/evidence/import-dialog.tsx'));

export function TimelinePart() {
  return <TimelineEditor onImport={<ImportButton label={evidenceWords.go} />} />;
}

export function TimelineAside() {
  const between = useBetween();
  const importing = useImported((draft) => draft.open || draft.text !== '' || draft.files !== undefined);
  return (
    <>
      {between && between.waiting > 0 ? <CameUp /> : <BroughtEvents />}
      <SourceCoverage />
      <TimeCheck />
      <ImportBox />
      {importing && (
        <Suspense>
          <ImportDialog />
        </Suspense>
      )}
    </>
  );
}

/** What people in the room saw, and what programs brought: between two sittings it finds its place here. */
function CameUp() {
  return <CameUpList here={useWalk()} />;
}
