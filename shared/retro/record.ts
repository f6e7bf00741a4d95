/**
 * The written record (practice §4): sections of parts. A part is text people write, or a live block that is read from
 * the meeting until a revision is frozen. Sections can be renamed, moved, added and removed; empty ones are left out
 * of exports.
 */
import { noChoice, resolved, type Choice, type LiveKind } from './live-blocks.ts';
import { isEmpty, type Prose } from './prose.ts';
import type { RecordSource } from './record-source.ts';
import type { Template } from './record-templates.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  /** For whoever writes it; never part of the record. */
  readonly hint?: string;
}

export type PartKind = LiveKind | 'text';

/**
 * A part of a section. Every section has one part of the same id, its main text, of order 0, whether or not it is
 * listed; the others stand before it (below 0) or after it.
 */
export interface Part {
  readonly id: string;
  readonly section: string;
  readonly kind: PartKind;
  readonly order: number;
  /** Of live blocks: what is shown, and where. */
  readonly choice: Choice;
}

export interface Outline {
  readonly sections: readonly Section[];
  readonly parts: readonly Part[];
}

/** What a template lays into a record that is still empty. */
export interface LaidSection extends Section {
  readonly parts: readonly {
    readonly id: string;
    readonly kind: PartKind;
    readonly order: number;
    readonly prose: Prose;
  }[];
}

/** The parts of a section from top to bottom, its main text among them. */
export function partsOf(section: string, { parts }: Pick<Outline, 'parts'>): readonly Part[] {
  const main: Part = { id: section, section, kind: 'text', order: 0, choice: noChoice };
  const others = parts.filter((part) => part.section === section && part.id !== section);
  return [...others, main].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** What a section says now. */
export function sectionProse(
  section: string,
  outline: Pick<Outline, 'parts'>,
  textOf: (part: string) => Prose,
  source: RecordSource,
): Prose {
  return partsOf(section, outline).flatMap((part) => {
    if (part.kind !== 'text') return resolved(part.kind, source, part.choice);
    const text = textOf(part.id);
    return isEmpty(text) ? [] : text;
  });
}

/**
 * A template as sections with ids. Live blocks stand above the place to write in, so that the text can speak of them;
 * the text a template begins with stands where it stands in the template.
 * @param newId called once for every section and part; the built-in sections get a name of their own instead
 */
export function laidOut(template: Template, newId: () => string, from = 0): LaidSection[] {
  const taken = new Set<string>();
  const idOf = (title: string) => {
    const named = wellKnown.get(title);
    const id = named === undefined || taken.has(named) ? newId() : named;
    taken.add(id);
    return id;
  };
  return template.sections.map(({ title, hint, parts }, index) => {
    const id = idOf(title);
    // The last text is the main one; without any, the main text is empty and comes last.
    const main = parts.findLastIndex((part) => 'text' in part);
    const zero = main < 0 ? parts.length : main;
    return {
      id,
      title,
      order: from + index,
      ...(hint === undefined ? {} : { hint }),
      parts: parts.map((part, at) => ({
        id: at === main ? id : newId(),
        kind: 'live' in part ? part.live : 'text',
        order: at - zero,
        prose: 'text' in part ? part.text : [],
      })),
    };
  });
}

/** Sections that links, checks and tests know by name. */
const wellKnown = new Map([
  ['Summary', 'summary'],
  ['Description', 'description'],
  ['Impact', 'impact'],
  ['Timeline', 'timeline'],
  ['Surprises', 'surprises'],
  ['Differing perceptions', 'perceptions'],
  ['What helped', 'helped'],
  ['What shaped it', 'shaped'],
  ['Learnings', 'learnings'],
  ['Open questions', 'questions'],
  ['Remediations', 'remediations'],
  ['Glossary', 'glossary'],
]);
