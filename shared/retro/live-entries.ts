/** The entries of live blocks, read from the timeline, its notes, and what people said about them. */
import type { LiveEntry } from './live-blocks.ts';
import {
  isEmpty,
  labelled,
  paragraph,
  plainText,
  type Block,
  type Inline,
  type NoteLabel,
  type Prose,
} from './prose.ts';
import { spoken, whenOf, type RecordSource } from './record-source.ts';
import { isSafeUrl, type TimelineEvent } from './timeline.ts';
import { dayText } from './times.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** Every event, dead ends too, under its day; whose clock it is stands with the day. */
export function timeline(source: RecordSource): LiveEntry[] {
  return source.events.map((event) => ({
    id: event.id,
    group: event.at === null ? 'Without a time' : `${dayText(event.at, source.about.zone)}, ${source.about.zone}`,
    as: 'row',
    prose: [eventLine(event, source)],
    suggested: true,
  }));
}

export function impact(source: RecordSource): LiveEntry[] {
  return source.events
    .filter((event) => event.kind === 'impact')
    .map((event) => ({ id: event.id, as: 'row', prose: [eventLine(event, source)], suggested: true }));
}

/** The time leads to the first source, further ones stand behind the sentence. */
function eventLine(event: TimelineEvent, source: RecordSource): Block {
  const [first, ...others] = event.sources.filter(({ url }) => url !== undefined && isSafeUrl(url));
  const time: Inline = { ...timeOf(event, source), ...(first?.url === undefined ? {} : { link: first.url }) };
  const tags = [
    ...(event.tags.includes('dead-end') ? ['dead end'] : []),
    ...(event.tags.includes('spurious') ? ['spurious'] : []),
  ];
  const more = others.flatMap(({ url, label }, index): Inline[] =>
    url === undefined ? [] : [{ text: ' ' }, { text: label ?? `source ${index + 2}`, link: url }],
  );
  const aside: Inline[] = tags.length === 0 ? [] : [{ text: ` (${tags.join(', ')})`, italic: true }];
  return { type: 'paragraph', inlines: [time, { text: ` ${event.text}` }, ...aside, ...more] };
}

/** What was noted at each event, and about the meeting as a whole. */
export function notes(source: RecordSource): LiveEntry[] {
  const told = source.events.flatMap((event): LiveEntry[] => {
    const note = source.noteOf(event.id);
    if (isEmpty(note)) return [];
    const prose = note.map((block) => spoken(block, source));
    return [{ id: event.id, ...headed(event, source), as: 'blocks', prose, suggested: true }];
  });
  if (isEmpty(source.meetingNote)) return told;
  const prose = source.meetingNote.map((block) => spoken(block, source));
  return [...told, { id: 'meeting', group: 'The whole', as: 'blocks', prose, suggested: true }];
}

function headed(event: TimelineEvent, source: RecordSource, before = ''): Pick<LiveEntry, 'group' | 'head'> {
  const time = timeOf(event, source);
  const group = `${before}${`${time.text} ${event.text}`.trim()}`;
  if (time.text === '') return { group };
  return { group, head: [...(before === '' ? [] : [{ text: before }]), time, { text: ` ${event.text}` }] };
}

/** What has no time of day, or none that is known, is told in no other zone. */
function timeOf(event: TimelineEvent, source: RecordSource): Inline {
  const text = whenOf(event, source);
  return event.at === null || event.precision === 'day' || event.precision === 'none'
    ? { text }
    : { text, at: event.at };
}

/** Lines of the notes that carry a label, with the time of the event they stand at. */
export function remarks(source: RecordSource, label: NoteLabel): LiveEntry[] {
  const at = (event: TimelineEvent | undefined, note: Prose) =>
    labelled(note, label).map((line): LiveEntry => ({
      id: keyOf(event?.id ?? 'meeting', line),
      as: 'row',
      prose: [timed(event, line, source)],
      suggested: true,
    }));
  return [
    ...source.events.flatMap((event) => at(event, source.noteOf(event.id))),
    ...at(undefined, source.meetingNote),
    ...at(undefined, source.learningsNote),
  ];
}

function timed(event: TimelineEvent | undefined, line: Paragraph, source: RecordSource): Block {
  const { label: _, ...plain } = spoken(line, source) as Paragraph;
  return event === undefined ? plain : { ...plain, inlines: [timeOf(event, source), { text: ' ' }, ...plain.inlines] };
}

/** Side by side, word for word, never merged. */
export function perceptions(source: RecordSource): LiveEntry[] {
  return source.events.flatMap((event): LiveEntry[] => {
    const views = source.views.filter((view) => view.eventId === event.id);
    const noted = labelled(source.noteOf(event.id), 'differs');
    if (views.length === 0 && noted.length === 0) return [];
    const quoted = views.map(({ author, text }): Block => ({
      type: 'quote',
      blocks: [{ type: 'paragraph', inlines: [{ text: `${source.nameOf(author)}: `, bold: true }, { text }] }],
    }));
    const prose = [...quoted, ...noted.map((block) => spoken(block, source))];
    return [{ id: event.id, ...headed(event, source, 'At '), as: 'blocks', prose, suggested: true }];
  });
}

export function learnings(source: RecordSource): LiveEntry[] {
  const written = source.learnings.map(({ id, text }): LiveEntry => ({
    id,
    as: 'row',
    prose: [paragraph(text)],
    suggested: true,
  }));
  if (isEmpty(source.learningsNote)) return written;
  const prose = source.learningsNote.map((block) => spoken(block, source));
  return [...written, { id: 'noted', as: 'blocks', prose, suggested: true }];
}

/**
 * Lines that end with a question mark. Those about the whole and the learnings are what the room left open; those at
 * an event were mostly asked and answered there, and wait to be brought in.
 */
export function questions(source: RecordSource): LiveEntry[] {
  const asked = (place: string, note: Prose, suggested: boolean, event?: TimelineEvent) =>
    lines(note)
      .filter((line) => /\?\s*$/.test(plainText([line])))
      .map((line): LiveEntry => ({
        id: keyOf(place, line),
        as: 'row',
        prose: [timed(event, line, source)],
        suggested,
      }));
  const learned = source.learnings.filter(({ text }) => /\?\s*$/.test(text));
  return [
    ...asked('meeting', source.meetingNote, true),
    ...asked('learnings', source.learningsNote, true),
    ...learned.map(({ id, text }): LiveEntry => ({ id, as: 'row', prose: [paragraph(text)], suggested: true })),
    ...source.events.flatMap((event) => asked(event.id, source.noteOf(event.id), false, event)),
  ];
}

function lines(note: Prose): Paragraph[] {
  return note.flatMap((block) => {
    if (block.type === 'paragraph') return block.label === 'quote' ? [] : [block];
    return block.type === 'list' ? block.entries.flatMap((entry) => lines(entry)) : [];
  });
}

/** Only what was decided: action items first, then ideas that were kept or soak on. Nothing when there are none. */
export function remediations(source: RecordSource): LiveEntry[] {
  const row = (id: string, text: string): LiveEntry => ({ id, as: 'row', prose: [paragraph(text)], suggested: true });
  const actions = source.actions.map(({ id, text, owner, due }) => {
    const more = [owner, due].filter((each) => each !== undefined).join(', ');
    return row(id, more === '' ? text : `${text} (${more})`);
  });
  const kept = source.ideas.flatMap(({ id, text }) => {
    const verdict = source.verdicts.get(id);
    if (verdict?.verdict === 'kept') return [row(id, `${text} (kept)`)];
    if (verdict?.verdict !== 'soaking') return [];
    return [row(id, `${text} (soaking${verdict.until === undefined ? '' : ` until ${verdict.until}`})`)];
  });
  return [...actions, ...kept];
}

/** A line has no id of its own: where it stands and what it says tell it apart (FNV-1a, 32 bits). */
function keyOf(place: string, line: Paragraph): string {
  let hash = 0x811c9dc5;
  for (const sign of plainText([line])) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${place}.${hash.toString(36)}`;
}
