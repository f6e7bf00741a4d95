/**
 * Action items and learnings for the tools in which work goes on. Names were turned into roles before, or not, by
 * whoever calls.
 */
import type { FrozenRecord } from '../retro/frozen.ts';
import type { ActionItem } from '../retro/ideas.ts';
import type { Inline, Prose } from '../retro/prose.ts';
import { isSafeUrl } from '../retro/timeline.ts';
import { handOnTexts as texts } from '../sentences/hand-on.ts';
import type { Piece, Place } from './pieces.ts';
import { escaped } from './wiki.ts';
import { line, list, writings, written, type Chapter } from './writings.ts';

export interface HandedOn {
  /** HTML for a document editor, else what is pasted. */
  readonly text: string;
  /** Beside HTML: for editors that take none. */
  readonly plain?: string;
}

/** @param link address of the whole record, without a secret */
export function handOn(record: FrozenRecord, piece: Piece, place: Place, link: string): HandedOn {
  const title = texts.titles[piece](record.title);
  const entries =
    piece === 'actions' ? record.actions.map(actionLine) : record.learnings.map(({ text }) => oneLine(text));
  const chapters = [{ prose: list(entries.map((text) => line(text))) }, { prose: origin(record, link) }];
  switch (place) {
    case 'github': {
      const text = written(writings.markdown, calm(title), chapters.map(calmChapter));
      return { text: piece === 'actions' ? text.replace(/^- /gm, '- [ ] ') : text };
    }
    case 'jira':
      return { text: written(writings.wiki, title, chapters) };
    case 'confluence':
      if (piece === 'learnings' || entries.length === 0) return { text: written(writings.wiki, title, chapters) };
      return {
        text: [writings.wiki.head(title, 1), table(record.actions), writings.wiki.prose(origin(record, link))].join(
          '\n\n',
        ),
      };
    case 'document':
      return { text: written(writings.html, title, chapters), plain: written(writings.markdown, title, chapters) };
  }
}

/** One action item as an issue: its title on the first line, below it what goes into the description. */
export function issueOf(record: FrozenRecord, action: ActionItem, place: 'github' | 'jira', link: string): string {
  const title = shortened(action.text);
  const facts = factsOf(action);
  const chapters = [
    ...(title === action.text ? [] : [{ prose: line(action.text) }]),
    ...(facts === '' ? [] : [{ prose: line(facts) }]),
    { prose: origin(record, link) },
  ];
  const writing = place === 'github' ? writings.markdown : writings.wiki;
  const described = place === 'github' ? chapters.map(calmChapter) : chapters;
  return `${[place === 'github' ? calm(title) : title, ...described.map(({ prose }) => writing.prose(prose))].join('\n\n')}\n`;
}

export function origin(record: FrozenRecord, link: string): Prose {
  // Where the record is kept, when somebody said so; else here.
  const { livesAt } = record;
  const kept = livesAt !== undefined && isSafeUrl(livesAt) ? livesAt : link;
  const whole: Inline[] = isSafeUrl(kept) ? [{ text: ' ' }, { text: texts.whole, link: kept }] : [];
  return line(texts.from(record.title), ...whole);
}

export function actionLine(action: ActionItem): string {
  const facts = factsOf(action);
  return facts === '' ? oneLine(action.text) : `${oneLine(action.text)} (${facts})`;
}

function factsOf({ owner, due }: ActionItem): string {
  return [...(owner === undefined ? [] : [texts.who(owner)]), ...(due === undefined ? [] : [texts.by(due)])].join(', ');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const longestTitle = 120;

function shortened(text: string): string {
  const whole = oneLine(text);
  return whole.length <= longestTitle ? whole : `${whole.slice(0, longestTitle - 1).trimEnd()}…`;
}

/** Confluence takes a table: a name and a day have columns there. */
function table(actions: readonly ActionItem[]): string {
  const rows = actions.map(({ text, owner = '', due }) => {
    const cells = [oneLine(text), owner, due === undefined ? '' : texts.day(due)];
    return `|${cells.map((cell) => escaped(cell) || ' ').join('|')}|`;
  });
  return [`||${texts.columns.join('||')}||`, ...rows].join('\n');
}

/** A word joiner behind "@" and "#": nobody is called into an issue by their handle, and "#4" stays a number. */
function calm(text: string): string {
  return text.replace(/[@#](?=\w)/g, '$&\u2060');
}

/** Only lines and lists of lines stand in a piece. */
function calmChapter({ prose, ...rest }: Chapter): Chapter {
  const calmProse = (all: Prose): Prose =>
    all.map((block) => {
      if (block.type === 'list') return { ...block, entries: block.entries.map((entry) => [...calmProse(entry)]) };
      if (block.type !== 'paragraph') return block;
      return { ...block, inlines: block.inlines.map((inline) => ({ ...inline, text: calm(inline.text) })) };
    });
  return { ...rest, prose: calmProse(prose) };
}
