/**
 * Templates of the record, as data: "a guide, not a straitjacket". A section is a title, a hint for whoever writes it
 * (never part of the record), and parts in order: text to begin with, and live blocks. B follows the headings of
 * PagerDuty's Howie guide (Apache-2.0), C those of a classic postmortem; all words are our own.
 */
import type { LiveKind } from './live-blocks.ts';
import type { Prose } from './prose.ts';

export type TemplatePart = { readonly live: LiveKind } | { readonly text: Prose };

export interface TemplateSection {
  readonly title: string;
  readonly hint?: string;
  readonly parts: readonly TemplatePart[];
}

export interface Template {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one line. */
  readonly about: string;
  readonly sections: readonly TemplateSection[];
}

const live = (...kinds: readonly LiveKind[]): readonly TemplatePart[] => kinds.map((kind) => ({ live: kind }));

const section = (title: string, hint: string, parts: readonly TemplatePart[] = []): TemplateSection => ({
  title,
  ...(hint === '' ? {} : { hint }),
  parts,
});

const glossary = section(
  'Glossary',
  'What abbreviations stand for; left out while none is explained',
  live('glossary'),
);

export const retrospective: Template = {
  id: 'retrospective',
  name: 'Retrospective record',
  about: 'What happened, how it looked, what was learned',
  sections: [
    section('Summary', 'One or two paragraphs for somebody who was not there'),
    section(
      'Description',
      'What happened, as a story, written after the meeting: what started, stopped and changed, what people realised, which ideas held and which did not, what surprised',
      live('notes'),
    ),
    section('Impact', 'What people and systems noticed, and for how long', live('impact')),
    section('Timeline', '', live('timeline')),
    section('Surprises', 'What nobody expected', live('surprises')),
    section('Differing perceptions', 'Where it looked different from different places', live('perceptions')),
    section('What helped', 'What made things better, by design or by luck'),
    section('What shaped it', 'Circumstances: organisation, workload, tools, knowledge', live('shaped')),
    section('Learnings', 'What people understand now and did not before', live('learnings')),
    section('Open questions', 'What nobody could answer yet', live('questions')),
    section('Remediations', 'Only if there are any', live('remediations')),
    glossary,
  ],
};

export const howWeGotHere: Template = {
  id: 'how-we-got-here',
  name: 'How we got here',
  about: 'A narrative first, then themes',
  sections: [
    section('Summary', 'The event in two or three sentences'),
    section('How it unfolded', 'The story as the people in it lived it, easy to scan', live('notes')),
    section('Timeline', '', live('timeline')),
    section(
      'What made it possible',
      'Contributors and enablers: many small things, none of them alone',
      live('shaped'),
    ),
    section('What softened it', 'What kept it from becoming worse'),
    section('What was difficult', 'Where it was hard to see, decide or coordinate', live('perceptions')),
    section('Themes and takeaways', 'Two to five, each with the moment it comes from', live('surprises', 'learnings')),
    section('Open questions', 'What is worth looking into further', live('questions')),
    section('Follow-ups', 'Recovery and prevention apart, only if there are any', live('remediations')),
    glossary,
  ],
};

export const classic: Template = {
  id: 'classic',
  name: 'Postmortem (classic)',
  about: 'The headings many teams know',
  sections: [
    section('Summary', 'One or two paragraphs for somebody who was not there'),
    section('Impact', 'Who noticed what, and for how long', live('impact')),
    section('Contributing factors', 'Everything that had to come together', live('shaped')),
    section('Trigger', 'What happened right before'),
    section('Detection', 'How it was noticed, and by whom or what'),
    section('Resolution', 'What brought things back'),
    section('What went well', ''),
    section('What was difficult', '', live('perceptions')),
    section('Where luck played a part', ''),
    section('Lessons', 'What people understand now and did not before', live('surprises', 'learnings')),
    section('Timeline', '', live('timeline')),
    section('Action items', 'Only if there are any', live('remediations')),
    glossary,
  ],
};

export const blank: Template = {
  id: 'blank',
  name: 'Blank',
  about: 'One section, and what you add',
  sections: [section('Summary', 'Write here')],
};

export const templates: readonly Template[] = [retrospective, howWeGotHere, classic, blank];
