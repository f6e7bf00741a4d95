/**
 * Slack's mrkdwn to plain text (https://api.slack.com/reference/surfaces/formatting). Tokens in angle brackets are
 * resolved first and entities unescaped once after that: `&lt;@U1&gt;` is text somebody wrote, not a mention.
 */
import type { Names } from './names.ts';

export interface Said {
  readonly text: string;
  readonly links: readonly string[];
  /** Blocks of code, one after the other. */
  readonly code: string;
}

export function readMrkdwn(mrkdwn: string, names: Names): Said {
  if (mrkdwn === '') return { text: '', links: [], code: '' };
  const links: string[] = [];
  const code: string[] = [];
  // Every second part stands between fences; a fence that never closes is text.
  const parts = mrkdwn.split('```');
  const text = parts.map((part, index) => {
    if (index % 2 === 0 || index === parts.length - 1) return prose(part, names, links);
    code.push(unescape(tokens(part, names, links)).replace(/^\n|\n$/g, ''));
    return ' ';
  });
  return { text: text.join('').trim(), links, code: code.join('\n') };
}

function prose(part: string, names: Names, links: string[]): string {
  if (!/[<&*_~`]/.test(part)) return part;
  return unescape(unmarked(tokens(part, names, links)));
}

const token = /<([^<>\n]{1,4000})>/g;

function tokens(part: string, names: Names, links: string[]): string {
  if (!part.includes('<')) return part;
  return part.replace(token, (_, inside: string) => tokenText(inside, names, links));
}

function tokenText(inside: string, names: Names, links: string[]): string {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : inside.slice(bar + 1).trim();
  if (target.startsWith('@'))
    return `@${names.person(target.slice(1)) ?? (label === '' ? target.slice(1) : label.replace(/^@/, ''))}`;
  if (target.startsWith('#')) return `#${label === '' ? (names.channel(target.slice(1)) ?? target.slice(1)) : label}`;
  if (target.startsWith('!')) return special(target.slice(1), label);
  if (/^(?:mailto|tel):/i.test(target)) return label === '' ? target.replace(/^\w+:/, '') : label;
  // Slack escapes what people write: other brackets come from elsewhere, and are text.
  if (!/^[a-z][\w+.-]{0,30}:/i.test(target)) return `<${inside}>`;
  // A link's target is escaped as text is.
  const url = unescape(target);
  if (/^https?:\/\//i.test(url)) links.push(url);
  return label === '' ? target : label;
}

/** `<!here>`, `<!subteam^S1|@oncall>`, `<!date^1392734382^{date}|Feb 18>`. */
function special(command: string, label: string): string {
  if (label !== '') return label;
  const name = command.split('^')[0] ?? '';
  return name === 'subteam' ? '@group' : `@${name}`;
}

const marks: readonly (readonly [string, RegExp])[] = [
  ['`', /(?<![\w`])`([^`\n]{1,2000})`(?![\w`])/g],
  ['*', /(?<![\w*])\*(?=[^\s*])([^*\n]{0,2000}[^\s*])\*(?![\w*])/g],
  ['_', /(?<![\w_])_(?=[^\s_])([^_\n]{0,2000}[^\s_])_(?![\w_])/g],
  ['~', /(?<![\w~])~(?=[^\s~])([^~\n]{0,2000}[^\s~])~(?![\w~])/g],
];

/** Without the marks of bold, italic, struck and code; `snake_case` and `2*3*4` stay. */
function unmarked(part: string): string {
  if (part.length > 40_000) return part;
  let text = part;
  for (const [sign, mark] of marks) if (text.includes(sign)) text = text.replace(mark, '$1');
  return text;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function unescape(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity) : text;
}
