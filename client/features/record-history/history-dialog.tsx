/** Older versions of the record: chosen on the left, read on the right, brought back as a whole or by the section. */
import { useMemo, useState } from 'react';
import { readContent, writeContent } from 'shared/documents/record-content.ts';
import type { VersionLine } from 'shared/protocol/versions.ts';
import { dayText, timeText } from 'shared/retro/times.ts';
import { versionWords as words } from 'shared/sentences/record-versions.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useVersion, useVersions } from './use-versions.ts';
import { HeldAgainst, type Against } from './held-against.tsx';
import { linesBetween, VersionText } from './version-text.tsx';
import css from './history.module.css';

export default function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const doc = useDocument('record');
  const act = useAct();
  const versions = useVersions();
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const shown = chosen ?? versions?.[0]?.n;
  const content = useVersion(shown);
  const [against, setAgainst] = useState<Against>('now');
  const now = useMemo(() => doc && readContent(doc), [doc]);
  const number = against === 'now' || against === 'nothing' ? undefined : Number(against);
  const other = useVersion(number);
  const later = number === undefined ? (against === 'nothing' ? undefined : now) : other;
  const lines = useMemo(() => (content && later ? linesBetween(content, later) : undefined), [content, later]);
  /** What stands now is kept first; only then is anything laid over it. */
  const restore = async (write: () => void, said: string) => {
    const kept = await act({ type: 'keep-version' });
    if (!kept.ok) return;
    write();
    showToast({ text: said });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={words.title} size="wide">
      {versions === undefined ? (
        <Loading />
      ) : versions.length === 0 ? (
        <QuietLine>{words.none}</QuietLine>
      ) : (
        <div className={css['split']}>
          <ul className={css['list']} aria-label={words.list}>
            {versions.map((version) => (
              <li key={version.n}>
                <Line
                  version={version}
                  chosen={version.n === shown}
                  onChoose={() => {
                    setChosen(version.n);
                    // Only what came later than it can be held against it.
                    if (number !== undefined && number <= version.n) setAgainst('now');
                  }}
                />
              </li>
            ))}
          </ul>
          <div className={css['read']}>
            {content && doc && now && shown !== undefined ? (
              <>
                <Button
                  look="primary"
                  size="small"
                  className={css['open']}
                  onClick={() => void restore(() => writeContent(doc, content), words.restored)}
                >
                  {words.restoreAll}
                </Button>
                <HeldAgainst versions={versions} read={shown} against={against} onChange={setAgainst} lines={lines} />
                <VersionText content={content} now={now} later={later} doc={doc} restore={restore} />
              </>
            ) : (
              <Loading />
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface LineProps {
  readonly version: VersionLine;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Line({ version, chosen, onChoose }: LineProps) {
  const names = useNames();
  const zone = useStage((stage) => stage.about.zone);
  const at = new Date(version.at).toISOString();
  return (
    <button type="button" className={css['line']} aria-pressed={chosen} onClick={onChoose}>
      <b>
        {dayText(at, zone)}, {timeText(at, zone)}
      </b>
      <span className="small second">
        {words.causes[version.cause]}, {words.words(version.words)}
      </span>
      <span className="small muted">{words.by(version.by.map((person) => names.of(person)))}</span>
      {version.changed.length > 0 && <span className="small muted">{words.changed(version.changed)}</span>}
    </button>
  );
}
