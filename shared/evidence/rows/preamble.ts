import type { Line } from '../lines.ts';
import type { TextLine } from './blocks.ts';

/** HTML comments hold templates and notes to the author; the lines that are left keep their numbers. */
export function withoutComments(lines: readonly Line[]): Line[] {
  let inside = false;
  let fenced = false;
  return lines.map((line) => {
    if (!inside && /^(?:`{3}|~{3})/.test(line.text)) fenced = !fenced;
    if (fenced || (!inside && !line.text.includes('<!--'))) return line;
    let kept = '';
    let at = 0;
    while (at < line.text.length) {
      const mark = inside ? line.text.indexOf('-->', at) : line.text.indexOf('<!--', at);
      if (mark === -1) break;
      if (!inside) kept += line.text.slice(at, mark);
      at = mark + (inside ? 3 : 4);
      inside = !inside;
    }
    return { ...line, text: (inside ? kept : kept + line.text.slice(at)).trim() };
  });
}

/** YAML between `---` or TOML between `+++` at the very top. */
export function splitFrontMatter(lines: readonly Line[]): { frontMatter: TextLine[]; rest: readonly Line[] } {
  const none = { frontMatter: [], rest: lines };
  const first = lines.findIndex((line) => line.text !== '');
  const mark = lines[first]?.text ?? '';
  if (mark !== '---' && mark !== '+++') return none;
  const last = lines.findIndex((line, index) => index > first && line.text === mark);
  const inside = lines.slice(first + 1, Math.max(last, 0));
  if (last === -1 || inside.length > 200 || !inside.some((line) => /^[\w-]+\s?[:=]/.test(line.text))) return none;
  return { frontMatter: inside.map(({ no, text }) => ({ no, text })), rest: lines.slice(last + 1) };
}
