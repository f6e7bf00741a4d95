/** Adding what the mirror says to the record, line by line; only for whoever leads or facilitates. */
import { useCallback, useSyncExternalStore } from 'react';
import { addLine, holdsLine, type AddedSection } from 'shared/documents/record-additions.ts';
import { mayKeepMirror } from 'shared/policy/mirror.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { mirrorWords } from 'shared/sentences/mirror.ts';
import { useDocument, useFacts } from '../../sync/use-retro.tsx';

const { keep } = mirrorWords;
export const about: AddedSection = { id: 'about-meeting', title: keep.section };
export const openQuestions: AddedSection = { id: 'questions', title: keep.openQuestions };

export interface Keep {
  /** It stands in the record. */
  readonly kept: boolean;
  /** Why it cannot be added. */
  readonly unavailable: string | undefined;
  readonly add: () => void;
}

export function useKeep(section: AddedSection, text: string): Keep {
  const doc = useDocument('record');
  const { person, role, leading, standing } = useFacts();
  const may = mayKeepMirror({ person, role, leading, phase: standing.phase });
  const subscribe = useCallback(
    (listener: () => void) => {
      doc?.on('update', listener);
      return () => doc?.off('update', listener);
    },
    [doc],
  );
  const kept = useSyncExternalStore(subscribe, () => doc !== undefined && holdsLine(doc, section, text));
  return {
    kept,
    unavailable: !may.allowed ? refusals[may.reason] : doc ? undefined : keep.noRecord,
    add: () => doc && addLine(doc, section, text),
  };
}
