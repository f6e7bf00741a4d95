/**
 * The written record (practice §4): a template filled once from the meeting, then written on by people. "A guide,
 * not a straitjacket": sections can be renamed, moved, added and removed; empty ones are left out of exports.
 */
import { dayText, timeText } from './times.ts';
import type { ActionItem, Learning, OpenIdea, VerdictFact, View } from './ideas.ts';
import { isEmpty, labelled, paragraph, type Block, type Inline, type NoteLabel, type Prose } from './prose.ts';
import type { About } from './settings.ts';
import type { TimelineEvent } from './timeline.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly order: number;
}

export interface RecordSource {
  readonly about: About;
  readonly events: readonly TimelineEvent[];
  readonly noteOf: (event: string) => Prose;
  readonly meetingNote: Prose;
  readonly learningsNote: Prose;
  readonly views: readonly View[];
  readonly learnings: readonly Learning[];
  readonly ideas: readonly OpenIdea[];
  readonly verdicts: ReadonlyMap<string, VerdictFact>;
  readonly actions: readonly ActionItem[];
  readonly nameOf: (person: string) => string;
}

export interface FilledSection extends Section {
  readonly prose: Prose;
}

/** The default template: "Retrospective record". Sections that wait for an author start empty. */
const template: readonly { id: string; title: string; fill: (source: RecordSource) => Prose }[] = [
  { id: 'summary', title: 'Summary', fill: () => [] },
  { id: 'description', title: 'Description', fill: description },
  { id: 'impact', title: 'Impact', fill: impact },
  { id: 'timeline', title: 'Timeline', fill: timeline },
  { id: 'surprises', title: 'Surprises', fill: (source) => remarks(source, 'surprise') },
  { id: 'perceptions', title: 'Differing perceptions', fill: perceptions },
  { id: 'helped', title: 'What helped', fill: () => [] },
  { id: 'shaped', title: 'What shaped it', fill: (source) => remarks(source, 'shaped') },
  { id: 'learnings', title: 'Learnings', fill: learnings },
  { id: 'questions', title: 'Open questions', fill: () => [] },
  { id: 'remediations', title: 'Remediations', fill: remediations },
];

export function fillRecord(source: RecordSource): FilledSection[] {
  return template.map(({ id, title, fill }, order) => ({ id, title, order, prose: fill(source) }));
}

/** Notes under the time of the event they belong to; the story itself is written after the meeting. */
function description(source: RecordSource): Prose {
  const told = source.events.flatMap((event) => {
    const note = source.noteOf(event.id);
    if (isEmpty(note)) return [];
    const title: Block = { type: 'heading', level: 3, inlines: [{ text: `${when(event, source)} ${event.text}` }] };
    return [title, ...note.map((block) => spoken(block, source))];
  });
  return [...told, ...source.meetingNote.map((block) => spoken(block, source))];
}

function impact(source: RecordSource): Prose {
  const rows = source.events.filter((event) => event.kind === 'impact').map((event) => eventLine(event, source));
  return rows.length === 0 ? [] : [{ type: 'list', ordered: false, entries: rows.map((line) => [line]) }];
}

function timeline(source: RecordSource): Prose {
  const blocks: Block[] = [];
  let day = '';
  let rows: Block[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ type: 'list', ordered: false, entries: rows });
    rows = [];
  };
  for (const event of source.events) {
    const today =
      event.at === null ? 'Without a time' : `${dayText(event.at, source.about.zone)}, ${source.about.zone}`;
    if (today !== day) {
      close();
      day = today;
      blocks.push({ type: 'heading', level: 3, inlines: [{ text: day }] });
    }
    rows.push([eventLine(event, source)]);
  }
  close();
  return blocks;
}

function eventLine(event: TimelineEvent, source: RecordSource): Block {
  const url = event.sources.find((each) => each.url !== undefined)?.url;
  const time: Inline = { text: when(event, source), ...(url === undefined ? {} : { link: url }) };
  return { type: 'paragraph', inlines: [time, { text: ` ${event.text}` }] };
}

function when(event: TimelineEvent, source: RecordSource): string {
  return event.at === null ? event.originalTime : timeText(event.at, source.about.zone, event.precision);
}

function remarks(source: RecordSource, label: NoteLabel): Prose {
  return source.events.flatMap((event) =>
    labelled(source.noteOf(event.id), label).map((block) => {
      const { label: _, ...plain } = spoken(block, source) as typeof block;
      return { ...plain, inlines: [{ text: `${when(event, source)} ` }, ...plain.inlines] };
    }),
  );
}

/** Side by side, word for word, never merged. */
function perceptions(source: RecordSource): Prose {
  return source.events.flatMap((event) => {
    const views = source.views.filter((view) => view.eventId === event.id);
    const noted = labelled(source.noteOf(event.id), 'differs');
    if (views.length === 0 && noted.length === 0) return [];
    const title: Block = { type: 'heading', level: 3, inlines: [{ text: `At ${when(event, source)}: ${event.text}` }] };
    const quoted = views.map((view): Block => ({
      type: 'quote',
      blocks: [
        { type: 'paragraph', inlines: [{ text: `${source.nameOf(view.author)}: `, bold: true }, { text: view.text }] },
      ],
    }));
    return [title, ...quoted, ...noted.map((block) => spoken(block, source))];
  });
}

function learnings(source: RecordSource): Prose {
  const rows = source.learnings.map((learning) => [paragraph(learning.text)]);
  const list: Prose = rows.length === 0 ? [] : [{ type: 'list', ordered: false, entries: rows }];
  return [...list, ...source.learningsNote.map((block) => spoken(block, source))];
}

/** Only what was decided: action items first, then ideas that were kept or soak on. Empty when there are none. */
function remediations(source: RecordSource): Prose {
  const actions = source.actions.map((action) => {
    const owner =
      action.owner === undefined ? '' : ` (${action.owner}${action.due === undefined ? '' : `, ${action.due}`})`;
    const due = action.owner === undefined && action.due !== undefined ? ` (${action.due})` : '';
    return [paragraph(`${action.text}${owner}${due}`)];
  });
  const kept = source.ideas
    .filter((idea) => ['kept', 'soaking'].includes(source.verdicts.get(idea.id)?.verdict ?? ''))
    .map((idea) => [
      paragraph(`${idea.text} (${source.verdicts.get(idea.id)?.verdict === 'kept' ? 'kept' : 'soaking'})`),
    ]);
  const entries = [...actions, ...kept];
  return entries.length === 0 ? [] : [{ type: 'list', ordered: false, entries }];
}

/** A record stands on its own: who said it becomes part of the text. */
function spoken(block: Block, source: RecordSource): Block {
  if (block.type !== 'paragraph' || block.speaker === undefined) return block;
  const { speaker, ...rest } = block;
  return { ...rest, inlines: [{ text: `${source.nameOf(speaker)}: `, bold: true }, ...block.inlines] };
}
