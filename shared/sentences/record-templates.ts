/** Choosing a template of the record, and bringing one's own. */
import { liveKinds } from '../retro/live-blocks.ts';
import type { TemplateError, TemplateFault } from '../retro/template-markdown.ts';

const faults: Record<TemplateFault, (what: string) => string> = {
  'too-long': () => 'The text is longer than 100,000 signs.',
  'no-section': () => 'There is no section. One begins with ## and its title.',
  'before-first-section': () => 'This stands before the first section. Put “## Title” above it.',
  'no-title': () => 'This section has no title.',
  'title-too-long': () => 'This title is longer than 200 signs.',
  'hint-too-long': () => 'The hint of this section is longer than 1,000 signs.',
  'too-many-sections': () => 'There are more than 60 sections.',
  'unknown-placeholder': (what) => `{{${what}}} is not known. Known are ${liveKinds.join(', ')}.`,
  'placeholder-inside': (what) => `${what} needs a line of its own.`,
};

export const templateWords = {
  open: 'Template',
  title: 'Choose a template',
  says: 'What is written stays: a section of the same title keeps its words, others with words follow at the end.',
  legend: 'Template',
  own: 'Your own',
  ownSays: 'Markdown, pasted or from a file',
  sections: (titles: readonly string[]) => titles.join(' · '),
  paste: 'Your template as Markdown',
  pasteHint:
    '“## Title” begins a section, “> hint” guides the writer and is never exported, {{timeline}} on its own line is a live block.',
  file: 'Open a file',
  fileRefused: 'This file could not be read as text.',
  line: ({ line, fault, what = '' }: TemplateError) => `Line ${line}: ${faults[fault](what)}`,
  errors: (n: number) => (n === 1 ? 'One line needs a change' : `${n} lines need a change`),
  keep: 'Keep it in this browser for other records',
  kept: 'Kept in this browser',
  forget: 'Forget',
  forgetOf: (name: string) => `Forget the template ${name}`,
  use: 'Use this template',
  cancel: 'Not now',
  used: (name: string) => `The record follows “${name}” now.`,
  undo: 'Undo',
  current: 'Copy this record’s sections as a template',
  unnamed: 'Our template',
} as const;
