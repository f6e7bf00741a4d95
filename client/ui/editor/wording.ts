/**
 * Hints on the wording of what one writes oneself, as editor state: which words, and whether the one under the caret
 * is looked at. Lines others wrote, quotes and code are never looked at; a line that somebody else changes is not one's
 * own any more. Nothing of it leaves this screen (practice §2).
 */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Hint } from 'shared/wording/hint.ts';
import './wording.css';

/** A hint with its place in the text. */
export interface HintHere {
  readonly from: number;
  readonly to: number;
  readonly hint: Hint;
  /** The line it stands in: its words, where they begin, and whether they are said to be somebody's. */
  readonly line: { readonly text: string; readonly from: number; readonly said: boolean };
}

export interface WordingOptions {
  readonly isOn: () => boolean;
  /** What there is to say about a line. */
  readonly look: (line: string) => readonly Hint[];
  /**
   * Whether a hint of a rule that is spoken of once in a whole document may be shown in this text; `found` false gives
   * it back to other texts. Rules it is not asked about are shown wherever they are found.
   */
  readonly once: { readonly rules: readonly string[]; readonly may: (rule: string, found: boolean) => boolean };
  /** Alt and Enter, which the text would keep to itself. */
  readonly ask: () => void;
}

interface Standing {
  /** Lines typed here, by their words. */
  readonly own: ReadonlySet<string>;
  readonly silenced: ReadonlySet<string>;
  readonly found: readonly HintHere[];
  readonly open: HintHere | undefined;
}

type Ask = { readonly silence: string } | { readonly close: true } | { readonly look: true };

const key = new PluginKey<Standing>('wording');
const nothing: Standing = { own: new Set(), silenced: new Set(), found: [], open: undefined };

export function openHint(state: EditorState): HintHere | undefined {
  return key.getState(state)?.open;
}

export const Wording = Extension.create<WordingOptions>({
  name: 'wording',
  // After the lists at a line's start, before Escape leaves the field.
  priority: 500,
  addOptions() {
    return { isOn: () => false, look: () => [], once: { rules: [], may: () => true }, ask: () => undefined };
  },
  addKeyboardShortcuts() {
    const ask = () => {
      this.options.ask();
      return true;
    };
    return { Escape: () => silenceHint(this.editor), 'Alt-Enter': ask };
  },
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin<Standing>({
        key,
        state: {
          init: () => nothing,
          apply: (tr, before, old, state) => next(tr, before, old, state, options),
        },
        props: {
          decorations: (state) =>
            DecorationSet.create(
              state.doc,
              (key.getState(state)?.found ?? []).map(({ from, to }) =>
                Decoration.inline(from, to, { class: 'wording-hint' }),
              ),
            ),
        },
      }),
    ];
  },
});

function next(
  tr: Transaction,
  before: Standing,
  old: EditorState,
  state: EditorState,
  options: WordingOptions,
): Standing {
  const ask = tr.getMeta(key) as Ask | undefined;
  const typed = tr.docChanged && !isTheirs(tr);
  const own = typed ? withLine(before.own, lineAt(old), lineAt(state)) : before.own;
  const silenced = ask && 'silence' in ask ? new Set([...before.silenced, ask.silence]) : before.silenced;
  const again = tr.docChanged || ask !== undefined;
  const found = !options.isOn() ? [] : again ? find(state.doc, own, silenced, options) : before.found;
  // It is looked at when the caret goes there, never by itself while one types.
  const moved = tr.selectionSet && !tr.docChanged;
  const stays = !tr.docChanged && ask === undefined ? before.open : undefined;
  return { own, silenced, found, open: moved ? under(state, found) : stays };
}

/** What another person's editor, or one's own other window, brought. */
function isTheirs(tr: Transaction): boolean {
  const sync = tr.getMeta('y-sync$') as { isChangeOrigin?: boolean } | undefined;
  return sync?.isChangeOrigin === true;
}

function lineAt({ selection: { $head } }: EditorState): string {
  return $head.parent.isTextblock ? textOf($head.parent) : '';
}

function withLine(own: ReadonlySet<string>, before: string, now: string): ReadonlySet<string> {
  const lines = new Set(own);
  lines.delete(before);
  if (now !== '') lines.add(now);
  return lines;
}

/** Breaks count as one place, as they do in the document. */
function textOf(line: Node): string {
  return line.textBetween(0, line.content.size, undefined, '\n');
}

function find(
  doc: Node,
  own: ReadonlySet<string>,
  silenced: ReadonlySet<string>,
  { look, once }: WordingOptions,
): HintHere[] {
  const found: HintHere[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'blockquote' || node.type.name === 'codeBlock') return false;
    if (node.type.name !== 'paragraph') return true;
    const text = textOf(node);
    if (!own.has(text) || node.attrs['label'] === 'quote') return false;
    const line = { text, from: pos + 1, said: typeof node.attrs['speaker'] === 'string' };
    for (const hint of look(text)) {
      const here = { from: line.from + hint.span[0], to: line.from + hint.span[1], hint, line };
      if (!silenced.has(nameOf(here))) found.push(here);
    }
    return false;
  });
  return once.rules.reduce((left, rule) => onlyFirst(left, rule, once.may), found);
}

function onlyFirst(found: HintHere[], rule: string, may: WordingOptions['once']['may']): HintHere[] {
  const first = found.find(({ hint }) => hint.rule === rule);
  const shown = may(rule, first !== undefined) ? first : undefined;
  return found.filter((each) => each.hint.rule !== rule || each === shown);
}

function under({ selection }: EditorState, found: readonly HintHere[]): HintHere | undefined {
  return selection.empty ? found.find(({ from, to }) => from <= selection.head && selection.head <= to) : undefined;
}

const nameOf = ({ hint, line }: HintHere): string => `${hint.rule} ${line.text.slice(...hint.span).toLowerCase()}`;

function ask(editor: Editor, what: Ask): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, what));
}

/** Looks again: hints were switched on or off. */
export function lookAgain(editor: Editor): void {
  ask(editor, { look: true });
}

/** The words stay; this hint is not shown on them again here. */
export function silenceHint(editor: Editor): boolean {
  const open = openHint(editor.state);
  if (!open) return false;
  ask(editor, { silence: nameOf(open) });
  return true;
}

export function closeHint(editor: Editor): void {
  if (openHint(editor.state)) ask(editor, { close: true });
}

/** Puts the offered sentence in place of the writer's own. */
export function takeRewrite(editor: Editor, { line }: HintHere, rewritten: string): void {
  const { from, text } = line;
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to: from + text.length }, rewritten)
    .run();
}
