/** A live block: what the meeting says now, in a thin frame that tells where it comes from. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import { lazy, Suspense, useMemo, useState } from 'react';
import { movePart, removePart, turnIntoBlock, turnIntoText } from 'shared/documents/record.ts';
import { entriesOf, resolved, type LiveKind } from 'shared/retro/live-blocks.ts';
import type { Part, Section } from 'shared/retro/record.ts';
import type { RecordSource } from 'shared/retro/record-source.ts';
import { blockWords as words } from 'shared/sentences/record-blocks.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toasts.ts';
import { between } from './part-order.ts';
import css from './live-block.module.css';

const ChooseEntries = lazy(() => import('./choose-entries.tsx'));
const GlossaryTerms = lazy(() => import('./glossary-terms.tsx'));

export interface LiveBlockProps {
  readonly part: Part & { readonly kind: LiveKind };
  readonly section: Section;
  /** The parts of the section from top to bottom. */
  readonly beside: readonly Part[];
  readonly source: RecordSource;
  /** The sections before and after it, where there are some. */
  readonly neighbours: readonly (Section | undefined)[];
}

const inRows = new Set<LiveKind>(['timeline', 'impact', 'surprises', 'shaped']);

export function LiveBlock({ part, section, beside, source, neighbours }: LiveBlockProps) {
  const doc = useDocument('record');
  const [choosing, setChoosing] = useState(false);
  const { kind, choice } = part;
  const entries = useMemo(() => entriesOf(kind, source, choice), [kind, source, choice]);
  const prose = useMemo(() => resolved(kind, source, choice), [kind, source, choice]);
  const shown = entries.filter((entry) => entry.shown).length;
  if (!doc) return null;
  const { name, none } = words.kinds[kind];
  const turn = () => {
    turnIntoText(doc, part.id, prose);
    showToast({
      text: words.turned,
      actions: [{ label: words.undo, run: () => turnIntoBlock(doc, part.id, kind) }],
      lasts: 15_000,
    });
  };
  const remove = () => {
    const restore = removePart(doc, part.id);
    showToast({ text: words.removed(kind), actions: [{ label: words.undo, run: restore }], lasts: 15_000 });
  };
  const move = (by: -1 | 1) => {
    const order = between(beside, part.id, by);
    if (order === undefined) return;
    movePart(doc, part.id, { order });
    announce(by < 0 ? words.movedUp(name) : words.movedDown(name));
  };
  const moveTo = (other: Section) => {
    // Above the place to write in, as a new block of that section would stand.
    movePart(doc, part.id, { section: other.id, order: -1 });
    announce(words.movedTo(name, other.title));
  };
  const at = beside.findIndex((each) => each.id === part.id);
  return (
    <section className={css['block']} aria-label={words.label(kind, section.title)}>
      <div className={css['head']}>
        <Tag look="accent">{words.live}</Tag>
        <span className={css['from']}>{words.head(kind, shown, entries.length)}</span>
        <span className={css['acts']}>
          {entries.length > 0 && kind !== 'glossary' && (
            <Button look="quiet" size="small" aria-label={words.chooseOf(kind)} onClick={() => setChoosing(true)}>
              {words.choose}
            </Button>
          )}
          {prose.length > 0 && (
            <Button size="small" aria-label={words.intoTextOf(kind)} onClick={turn}>
              {words.intoText}
            </Button>
          )}
          <MenuButton
            label={words.more(kind, section.title)}
            iconOnly
            icon={<Icon of={Ellipsis} />}
            look="quiet"
            size="small"
            placement="bottom end"
            items={[
              ...(at > 0 ? [{ id: 'up', label: words.up, run: () => move(-1) }] : []),
              ...(at < beside.length - 1 ? [{ id: 'down', label: words.down, run: () => move(1) }] : []),
              ...neighbours.flatMap((other) =>
                other ? [{ id: `to-${other.id}`, label: words.toSection(other.title), run: () => moveTo(other) }] : [],
              ),
              { id: 'remove', label: words.remove, run: remove },
            ]}
          />
        </span>
      </div>
      {prose.length > 0 ? (
        <div className={classes(inRows.has(kind) && css['rows'], kind === 'perceptions' && css['perceptions'])}>
          {/* A section's title is of level 2; headings of a block are of level 3. */}
          <ProseText prose={prose} headingsFrom={2} className="live-prose" />
        </div>
      ) : (
        <p className={css['quiet']}>{entries.length > 0 ? words.allLeftOut(kind) : none}</p>
      )}
      <Suspense fallback={null}>
        {kind === 'glossary' && <GlossaryTerms />}
        {choosing && <ChooseEntries part={part} entries={entries} onClose={() => setChoosing(false)} />}
      </Suspense>
    </section>
  );
}
