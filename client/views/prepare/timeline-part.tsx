import { lazy, Suspense } from 'react';
import { evidenceWords } from 'shared/sentences/evidence.ts';
import { BroughtEvents } from '../../features/brought/brought-events.tsx';
import { ImportBox, ImportButton } from '../../features/evidence/import-box.tsx';
import { useImported } from '../../features/evidence/import-draft.ts';
import { SourceCoverage } from '../../features/timeline/source-coverage.tsx';
import { TimeCheck } from '../../features/timeline/time-check.tsx';
import { TimelineEditor } from '../../features/timeline/timeline-editor.tsx';

const ImportDialog = lazy(() => import('../../features/evidence/import-dialog.tsx'));

export function TimelinePart() {
  return <TimelineEditor onImport={<ImportButton label={evidenceWords.go} />} />;
}

export function TimelineAside() {
  const importing = useImported((draft) => draft.open || draft.text !== '' || draft.files !== undefined);
  return (
    <>
      <BroughtEvents />
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
