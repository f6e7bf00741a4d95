/** Text of Block Kit blocks and of attachments, as mrkdwn again: integrations write there what they have to say. */
import { type Json, at, firstWords, isList, isObject, listAt, objectsAt, wordsAt } from '../machine/json.ts';

const mostLines = 60;

/** One line a block. Buttons and menus say nothing. */
export function blockLines(blocks: readonly Json[]): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (lines.length >= mostLines) break;
    lines.push(...linesOf(block));
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function linesOf(block: Json): string[] {
  switch (wordsAt(block, 'type')) {
    case 'header':
    case 'section':
      return [textOf(at(block, 'text')), ...listAt(block, 'fields').map(textOf)];
    case 'context':
      return [listAt(block, 'elements').map(textOf).join(' ')];
    case 'rich_text':
      return listAt(block, 'elements').flatMap((element) => richLines(element));
    case 'image':
      return [firstWords(wordsAt(block, 'title', 'text'), wordsAt(block, 'alt_text'))];
    case 'table':
      return listAt(block, 'rows').map((row) =>
        isList(row) ? row.map((cell) => linesOf(cell).join(' ')).join(' | ') : '',
      );
    case 'call':
      return [firstWords(wordsAt(block, 'call', 'v1', 'name'), 'Call')];
    default:
      return [];
  }
}

/** A text object, `{type: "mrkdwn", text}`, or a cell with its type, `{type: "raw_text", text}`. */
function textOf(value: Json | undefined): string {
  return isObject(value) && wordsAt(value, 'type') !== 'image' ? wordsAt(value, 'text') : '';
}

function richLines(element: Json): string[] {
  const type = wordsAt(element, 'type');
  if (type === 'rich_text_list') {
    return listAt(element, 'elements').map((entry) => `• ${richText(listAt(entry, 'elements'))}`);
  }
  const text = richText(listAt(element, 'elements'));
  if (type === 'rich_text_preformatted') return [`\`\`\`${text}\`\`\``];
  return [type === 'rich_text_quote' ? `> ${text}` : text];
}

function richText(elements: readonly Json[]): string {
  return elements.map(richPart).join('');
}

function richPart(element: Json): string {
  const text = at(element, 'text');
  switch (wordsAt(element, 'type')) {
    case 'text':
      return typeof text === 'string' ? escape(text) : '';
    case 'link':
      return `<${escape(wordsAt(element, 'url'))}${typeof text === 'string' && text !== '' ? `|${escape(text)}` : ''}>`;
    case 'user':
      return `<@${wordsAt(element, 'user_id')}>`;
    case 'channel':
      return `<#${wordsAt(element, 'channel_id')}>`;
    case 'usergroup':
      return '@group';
    case 'broadcast':
      return `@${wordsAt(element, 'range')}`;
    case 'emoji':
      return `:${wordsAt(element, 'name')}:`;
    case 'date':
      return escape(wordsAt(element, 'fallback'));
    default:
      return '';
  }
}

/** Rich text is not escaped, mrkdwn is. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What attachments say, one line a part. Previews of links somebody wrote are left out. */
export function attachmentLines(attachments: readonly Json[]): string[] {
  const lines: string[] = [];
  for (const attachment of attachments) {
    if (lines.length >= mostLines) break;
    if (wordsAt(attachment, 'from_url') !== '' && at(attachment, 'is_msg_unfurl') !== true) continue;
    const own = [
      wordsAt(attachment, 'pretext'),
      titleOf(attachment),
      wordsAt(attachment, 'text'),
      ...objectsAt(attachment, 'fields').map((field) => `${wordsAt(field, 'title')}: ${wordsAt(field, 'value')}`),
      ...blockLines(listAt(attachment, 'blocks')),
    ].filter((line) => line !== '' && line !== ': ');
    lines.push(...(own.length > 0 ? own : [wordsAt(attachment, 'fallback')]));
  }
  return lines.filter((line) => line !== '');
}

function titleOf(attachment: Json): string {
  const [title, link] = [wordsAt(attachment, 'title'), wordsAt(attachment, 'title_link')];
  return title !== '' && /^https?:/.test(link) ? `<${link}|${title.replace(/[<>|]/g, ' ')}>` : title;
}
