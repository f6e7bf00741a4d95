/**
 * A team's own template as Markdown. `# Name`, then `## Section`; quoted lines are hints for whoever writes (never
 * exported), `{{timeline}}` alone on its line is a live block, everything else is text to begin with.
 */
import { liveKinds, type LiveKind } from './live-blocks.ts';
import { proseOf } from './markdown-prose.ts';
import { proseToMarkdown } from './markdown.ts';
import type { Template, TemplatePart, TemplateSection } from './record-templates.ts';

export const templateLimits = { signs: 100_000, sections: 60, title: 200, hint: 1000 } as const;

export type TemplateFault =
  | 'too-long'
  | 'no-section'
  | 'before-first-section'
  | 'no-title'
  | 'title-too-long'
  | 'hint-too-long'
  | 'too-many-sections'
  | 'unknown-placeholder'
  | 'placeholder-inside';

export interface TemplateError {
  /** 1 for the first line. */
  readonly line: number;
  readonly fault: TemplateFault;
  /** The placeholder as it was written. */
  readonly what?: string;
}

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly errors: readonly TemplateError[] };

interface Draft {
  readonly line: number;
  readonly title: string;
  readonly hint: string[];
  readonly parts: ({ live: LiveKind } | { lines: string[] })[];
}

/** @param id of the template it becomes @param name when the text gives none */
export function readTemplate(markdown: string, id: string, name: string, about: string): ReadTemplate {
  if (markdown.length > templateLimits.signs) return { ok: false, errors: [{ line: 1, fault: 'too-long' }] };
  const errors: TemplateError[] = [];
  const drafts: Draft[] = [];
  let called = name;
  let fenced: string | undefined;
  for (const [index, raw] of markdown.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const line = index + 1;
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (fence !== undefined && (fenced === undefined || fence.startsWith(fenced)))
      fenced = fenced === undefined ? fence : undefined;
    const own = drafts.at(-1);
    if (fenced === undefined && fence === undefined) {
      const top = /^#\s+(.*?)(?:\s+#+)?\s*$/.exec(raw);
      if (top && drafts.length === 0) {
        called = (top[1] ?? '').slice(0, templateLimits.title) || name;
        continue;
      }
      const title = /^##(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(raw);
      if (title) {
        drafts.push(begun(line, title[1] ?? '', errors));
        continue;
      }
      if (own && /^\s*>/.test(raw)) {
        own.hint.push(raw.replace(/^\s*>\s?/, '').trim());
        continue;
      }
      const placed = placeholderIn(raw, line, errors);
      if (placed !== 'none') {
        if (placed !== 'wrong' && own) own.parts.push({ live: placed });
        else if (placed !== 'wrong') errors.push({ line, fault: 'before-first-section' });
        continue;
      }
    }
    if (own) textOf(own).push(raw);
    else if (raw.trim() !== '') errors.push({ line, fault: 'before-first-section' });
  }
  if (drafts.length === 0) errors.push({ line: 1, fault: 'no-section' });
  const over = drafts[templateLimits.sections];
  if (over) errors.push({ line: over.line, fault: 'too-many-sections' });
  const long = drafts.find(({ hint }) => hint.join(' ').length > templateLimits.hint);
  if (long) errors.push({ line: long.line, fault: 'hint-too-long' });
  if (errors.length > 0) return { ok: false, errors: errors.toSorted((a, b) => a.line - b.line) };
  return { ok: true, template: { id, name: called, about, sections: drafts.map(finished) } };
}

function begun(line: number, title: string, errors: TemplateError[]): Draft {
  if (title.trim() === '') errors.push({ line, fault: 'no-title' });
  if (title.length > templateLimits.title) errors.push({ line, fault: 'title-too-long' });
  return { line, title: title.trim(), hint: [], parts: [] };
}

function textOf(draft: Draft): string[] {
  const last = draft.parts.at(-1);
  if (last && 'lines' in last) return last.lines;
  const text = { lines: [] as string[] };
  draft.parts.push(text);
  return text.lines;
}

function placeholderIn(raw: string, line: number, errors: TemplateError[]): LiveKind | 'none' | 'wrong' {
  const first = /\{\{\s*([^{}]*?)\s*\}\}/.exec(raw);
  if (!first) return 'none';
  const kind = liveKinds.find((each) => each === (first[1] ?? '').toLowerCase());
  if (kind === undefined) errors.push({ line, fault: 'unknown-placeholder', what: first[1] ?? '' });
  else if (raw.trim() !== first[0]) errors.push({ line, fault: 'placeholder-inside', what: first[0] });
  else return kind;
  return 'wrong';
}

function finished({ title, hint, parts }: Draft): TemplateSection {
  const said = hint.join(' ').trim();
  return {
    title,
    ...(said === '' ? {} : { hint: said }),
    parts: parts.flatMap((part): TemplatePart[] => {
      if ('live' in part) return [part];
      const text = proseOf(part.lines.join('\n'));
      return text.length === 0 ? [] : [{ text }];
    }),
  };
}

/** A template as the Markdown it can be read from again. */
export function templateToMarkdown({ name, sections }: Pick<Template, 'name' | 'sections'>): string {
  const written = sections.map(({ title, hint, parts }) =>
    [
      `## ${title}`,
      ...(hint === undefined ? [] : [`> ${hint}`]),
      ...parts.map((part) => ('live' in part ? `{{${part.live}}}` : proseToMarkdown(part.text))),
    ].join('\n\n'),
  );
  return `${[`# ${name}`, ...written].join('\n\n')}\n`;
}
