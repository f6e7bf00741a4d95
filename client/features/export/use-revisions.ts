/** What was published so far; asked again after each publishing. */
import { useEffect, useState } from 'react';
import type { RevisionsAnswer } from 'shared/protocol/api.ts';
import { revisionsOf } from '../../api/record.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

type Revisions = Extract<RevisionsAnswer, { ok: true }>['revisions'];

export function useRevisions(): Revisions {
  const { seat } = useOpenRetro();
  const published = useStage((stage) => stage.phases.filter((fact) => fact.phase === 'published').length);
  const [revisions, setRevisions] = useState<Revisions>([]);
  useEffect(() => {
    if (published === 0) return undefined;
    let isWanted = true;
    void revisionsOf(seat.retro).then((answer) => {
      if (isWanted && answer.ok) setRevisions(answer.revisions);
    });
    return () => {
      isWanted = false;
    };
  }, [seat.retro, published]);
  return revisions;
}
