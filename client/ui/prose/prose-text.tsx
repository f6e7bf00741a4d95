/** Written text as it stands, without an editor. What stands before a paragraph's words is passed in. */
import type { ReactNode } from 'react';
import type { Block, Inline, Prose } from 'shared/retro/prose.ts';
import { isSafeUrl } from 'shared/retro/timeline.ts';
import { classes } from '../classes.ts';
import { words } from '../words.ts';
import css from './prose-text.module.css';

export type Paragraph = Extract<Block, { type: 'paragraph' }>;

export interface ProseTextProps {
  readonly prose: Prose;
  /** Before a paragraph's words: what kind of remark it is, who said it. */
  readonly lead?: ((paragraph: Paragraph) => ReactNode) | undefined;
  /** After a paragraph's words: what its reader may do with it. */
  readonly tail?: ((paragraph: Paragraph) => ReactNode) | undefined;
  /** Paragraphs with a line beside them, e.g. the reader's own. */
  readonly isMarked?: ((paragraph: Paragraph) => boolean) | undefined;
  /** Level of the topmost heading inside the text. */
  readonly headingsFrom?: 2 | 3 | 4 | undefined;
  readonly className?: string | undefined;
}

export function ProseText({ prose, className, ...around }: ProseTextProps) {
  return (
    <div className={classes(css['prose'], className)}>
      <Blocks blocks={prose} {...around} />
    </div>
  );
}

type Around = Omit<ProseTextProps, 'prose' | 'className'>;

function Blocks({ blocks, ...around }: Around & { readonly blocks: readonly Block[] }) {
  // Blocks have no ids and are never reordered under the reader's eyes: their place is their key.
  // oxlint-disable-next-line react/no-array-index-key
  return blocks.map((block, index) => <OneBlock key={index} block={block} {...around} />);
}

function OneBlock({ block, ...around }: Around & { readonly block: Block }): ReactNode {
  const { lead, tail, isMarked, headingsFrom = 4 } = around;
  switch (block.type) {
    case 'paragraph':
      if (block.inlines.length === 0) return null;
      return (
        <p className={classes(isMarked?.(block) && css['marked'])} data-label={block.label}>
          {lead?.(block)}
          <Inlines inlines={block.inlines} />
          {tail?.(block)}
        </p>
      );
    case 'heading': {
      const Heading = `h${Math.min(6, headingsFrom + block.level - 2)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return (
        <Heading className={css['heading']}>
          <Inlines inlines={block.inlines} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={classes(css['list'], block.ordered && css['ordered'])}>
          {block.entries.map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <li key={index}>
              <Blocks blocks={entry} {...around} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote className={css['quote']}>
          <Blocks blocks={block.blocks} {...around} />
        </blockquote>
      );
    case 'code':
      return <pre className={css['code']}>{block.text}</pre>;
    default:
      return block satisfies never;
  }
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  // oxlint-disable-next-line react/no-array-index-key -- as above
  return inlines.map((inline, index) => <OneInline key={index} inline={inline} />);
}

function OneInline({ inline }: { readonly inline: Inline }) {
  let text: ReactNode = inline.text;
  if (inline.code) text = <code className={css['inlineCode']}>{text}</code>;
  if (inline.italic) text = <em>{text}</em>;
  if (inline.bold) text = <strong>{text}</strong>;
  if (inline.link === undefined || !isSafeUrl(inline.link)) return text;
  return (
    <a href={inline.link} target="_blank" rel="noreferrer">
      {text}
      <span className="srOnly">, {words.newTab}</span>
    </a>
  );
}
