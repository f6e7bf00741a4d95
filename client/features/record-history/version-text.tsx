/** A version, section by section: as it stood, or with what came and went between it and another point. */
import { writeSectionContent } from 'shared/documents/record-content.ts';
import { difference, wordsCompared, type DifferenceLine } from 'shared/retro/difference.ts';
import { liveKinds, type LiveKind } from 'shared/retro/live-blocks.ts';
import { isEmpty, type Prose } from 'shared/retro/prose.ts';
import { changedSections, partIds, titleIn, type RecordContent } from 'shared/retro/record-version.ts';
import { blockWords } from 'shared/sentences/record-blocks.ts';
import { differenceWords } from 'shared/sentences/record-difference.ts';
import { versionWords as words } from 'shared/sentences/record-versions.ts';
import { useMemo } from 'react';
import type { useDocument } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChangedText, ChangedWords } from './changed-text.tsx';
import css from './history.module.css';

export interface VersionTextProps {
  readonly content: RecordContent;
  /** What stands in the record. */
  readonly now: RecordContent;
  /** What it is held against, the later of the two; nothing: it is only read. */
  readonly later: RecordContent | undefined;
  readonly doc: NonNullable<ReturnType<typeof useDocument>>;
  readonly restore: (write: () => void, said: string) => Promise<void>;
}

export function VersionText({ content, now, later, doc, restore }: VersionTextProps) {
  const changed = new Set(changedSections(content, now));
  return sectionIds(content, later).map((id) => {
    const title = titleIn(content, id);
    const name = title ?? titleIn(later ?? content, id) ?? '';
    const differs = changed.has(id);
    const state = !(id in now.sections) ? words.gone : differs ? words.differs : words.same;
    return (
      <section key={id} className={css['section']}>
        <div className={css['head']}>
          <h3 className={css['title']}>
            {later ? <ChangedWords stretches={wordsCompared(title ?? '', titleIn(later, id) ?? '')} /> : name}
          </h3>
          {title !== undefined && <Tag look={differs ? 'accent' : 'plain'}>{state}</Tag>}
          {title !== undefined && differs && (
            <Button
              size="small"
              look="quiet"
              aria-label={words.restoreOneOf(name)}
              onClick={() => void restore(() => writeSectionContent(doc, content, id), words.restoredOne(name))}
            >
              {words.restoreOne}
            </Button>
          )}
        </div>
        {later ? <Changed content={content} later={later} section={id} /> : <Words content={content} section={id} />}
      </section>
    );
  });
}

/** In the order of the version that is read; sections that came later stand behind. */
function sectionIds(content: RecordContent, later: RecordContent | undefined): string[] {
  const placed = ({ sections }: RecordContent) => {
    const order = (id: string) => Number((sections[id] as { order?: unknown } | undefined)?.order ?? 0);
    return Object.keys(sections).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  };
  return [...new Set([...placed(content), ...(later ? placed(later) : [])])];
}

function textsOf(content: RecordContent, section: string): Prose {
  return [section, ...partIds(content, section)].flatMap((part) => content.texts[part] ?? []);
}

function liveOf(content: RecordContent, section: string): LiveKind[] {
  return partIds(content, section).flatMap((part) => {
    const kind = (content.parts[part] as { kind?: unknown } | undefined)?.kind;
    return liveKinds.find((each) => each === kind) ?? [];
  });
}

/** All lines of the text between two points, for its amounts as well. */
export function linesBetween(before: RecordContent, after: RecordContent): DifferenceLine[] {
  return sectionIds(before, after).flatMap((id) => difference(textsOf(before, id), textsOf(after, id)));
}

function Changed({ content, later, section }: { content: RecordContent; later: RecordContent; section: string }) {
  const lines = useMemo(
    () => difference(textsOf(content, section), textsOf(later, section)),
    [content, later, section],
  );
  const [before, after] = [liveOf(content, section), liveOf(later, section)];
  const told = (kinds: readonly LiveKind[], say: (name: string) => string) =>
    kinds.map((kind) => (
      <p key={say(kind)} className="small muted">
        {say(blockWords.kinds[kind].name)}
      </p>
    ));
  return (
    <>
      {told(
        before.filter((kind) => after.includes(kind)),
        words.live,
      )}
      {told(
        after.filter((kind) => !before.includes(kind)),
        differenceWords.liveCame,
      )}
      {told(
        before.filter((kind) => !after.includes(kind)),
        differenceWords.liveWent,
      )}
      {lines.length > 0 ? (
        <ChangedText lines={lines} />
      ) : (
        before.length + after.length === 0 && <p className="small muted">{words.empty}</p>
      )}
    </>
  );
}

function Words({ content, section }: { readonly content: RecordContent; readonly section: string }) {
  const texts = textsOf(content, section);
  const live = liveOf(content, section);
  return (
    <>
      {live.map((kind) => (
        <p key={kind} className="small muted">
          {words.live(blockWords.kinds[kind].name)}
        </p>
      ))}
      {isEmpty(texts) ? (
        live.length === 0 && <p className="small muted">{words.empty}</p>
      ) : (
        <ProseText prose={texts} headingsFrom={4} />
      )}
    </>
  );
}
