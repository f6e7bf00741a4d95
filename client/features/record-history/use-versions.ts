/** Versions as the server lists them, newest first, and the one being read. */
import { useEffect, useState } from 'react';
import type { VersionLine } from 'shared/protocol/versions.ts';
import type { RecordContent } from 'shared/retro/record-version.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { versionOf, versionsOf } from '../../api/record.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { showToast } from '../../ui/toasts.ts';

export function useVersions(): readonly VersionLine[] | undefined {
  const { seat } = useOpenRetro();
  const [versions, setVersions] = useState<readonly VersionLine[] | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void versionsOf(seat.retro).then((answer) => {
      if (!isWanted) return;
      setVersions(answer.ok ? answer.versions.toReversed() : []);
      if (!answer.ok) showToast({ text: refusals[answer.reason], tone: 'refused' });
    });
    return () => {
      isWanted = false;
    };
  }, [seat.retro]);
  return versions;
}

export function useVersion(n: number | undefined): RecordContent | undefined {
  const { seat } = useOpenRetro();
  const [read, setRead] = useState<{ n: number; content: RecordContent } | undefined>(undefined);
  useEffect(() => {
    if (n === undefined) return undefined;
    let isWanted = true;
    void versionOf(seat.retro, n).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setRead({ n, content: answer.content });
      else showToast({ text: refusals[answer.reason], tone: 'refused' });
    });
    return () => {
      isWanted = false;
    };
  }, [seat.retro, n]);
  return read?.n === n ? read?.content : undefined;
}
