/** A version, section by section, held against what stands now. */
import { readContent, writeSectionContent } from 'shared/documents/record-content.ts';
import { liveKinds } from 'shared/retro/live-blocks.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import { changedSections, partIds, titleIn, type RecordContent } from 'shared/retro/record-version.ts';
import { blockWords } from 'shared/sentences/record-blocks.ts';
import { versionWords as words } from 'shared/sentences/record-versions.ts';
import { useMemo } from 'react';
import type { useDocument } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import css from './history.module.css';

export interface VersionTextProps {
  readonly content: RecordContent;
  readonly doc: NonNullable<ReturnType<typeof useDocument>>;
  readonly restore: (write: () => void, said: string) => Promise<void>;
}

export function VersionText({ content, doc, restore }: VersionTextProps) {
  const now = useMemo(() => readContent(doc), [doc]);
  const changed = new Set(changedSections(content, now));
  const order = (id: string) => Number((content.sections[id] as { order?: unknown } | undefined)?.order ?? 0);
  const ids = Object.keys(content.sections).toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return ids.map((id) => {
    const title = titleIn(content, id) ?? '';
    const differs = changed.has(id);
    const state = !(id in now.sections) ? words.gone : differs ? words.differs : words.same;
    return (
      <section key={id} className={css['section']}>
        <div className={css['head']}>
          <h3 className={css['title']}>{title}</h3>
          <Tag look={differs ? 'accent' : 'plain'}>{state}</Tag>
          {differs && (
            <Button
              size="small"
              look="quiet"
              aria-label={words.restoreOneOf(title)}
              onClick={() => void restore(() => writeSectionContent(doc, content, id), words.restoredOne(title))}
            >
              {words.restoreOne}
            </Button>
          )}
        </div>
        <Words content={content} section={id} />
      </section>
    );
  });
}

function Words({ content, section }: { readonly content: RecordContent; readonly section: string }) {
  const parts = partIds(content, section);
  const kindOf = (part: string) => {
    const kind = (content.parts[part] as { kind?: unknown } | undefined)?.kind;
    return liveKinds.find((each) => each === kind);
  };
  const texts = [section, ...parts].flatMap((part) => content.texts[part] ?? []);
  const live = parts.flatMap((part) => kindOf(part) ?? []);
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
