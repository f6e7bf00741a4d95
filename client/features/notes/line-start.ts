/**
 * "@na" or "/qu" at the start of a line: which matches are offered and which is chosen, as editor state. The list
 * itself is drawn by line-start-list.tsx; the text keeps the focus, and the arrows move the choice.
 */
import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { offerIn, offersFor, type Named, type Offer, type OfferKind } from './line-offers.ts';

export interface LineStartOptions {
  /** Everybody who can be named, as of now. */
  readonly people: () => readonly Named[];
  /** Id of the list; its options are `<id>-<offer>`. */
  readonly listId: string;
  readonly taken: (offer: Offer) => void;
}

export interface LineStart {
  readonly kind: OfferKind;
  readonly offers: readonly Offer[];
  readonly chosen: number;
  /** Where the trigger stands, and the caret. */
  readonly from: number;
  readonly to: number;
}

interface Standing {
  readonly now: LineStart | undefined;
  /** Position of a trigger whose list was closed with Escape. */
  readonly closedAt: number | undefined;
}

type Move = { readonly close: true } | { readonly chosen: number };

const key = new PluginKey<Standing>('lineStart');

export function lineStartOf(state: EditorState): LineStart | undefined {
  return key.getState(state)?.now;
}

export const optionId = (listId: string, offer: Offer): string => `${listId}-${offer.id}`;

export const LineStartOffers = Extension.create<LineStartOptions>({
  name: 'lineStart',
  // Before Enter splits the line and Escape leaves the field.
  priority: 1000,
  addOptions() {
    return { people: () => [], listId: 'line-start', taken: () => undefined };
  },
  addKeyboardShortcuts() {
    const move = (by: number) => () => step(this.editor, by);
    const take = () => takeOffer(this.editor, this.options);
    return { ArrowDown: move(1), ArrowUp: move(-1), Enter: take, Tab: take, Escape: () => close(this.editor) };
  },
  addProseMirrorPlugins() {
    const { people, listId } = this.options;
    return [
      new Plugin<Standing>({
        key,
        state: {
          init: () => ({ now: undefined, closedAt: undefined }),
          apply: (tr, before, _old, state) => standing(before, tr.getMeta(key) as Move | undefined, state, people()),
        },
        props: {
          attributes: (state) => {
            const now = lineStartOf(state);
            const offer = now?.offers[now.chosen];
            return offer
              ? {
                  'aria-haspopup': 'listbox',
                  'aria-controls': listId,
                  'aria-activedescendant': optionId(listId, offer),
                }
              : {};
          },
        },
      }),
    ];
  },
});

function standing(before: Standing, move: Move | undefined, state: EditorState, people: readonly Named[]): Standing {
  const { empty, $from } = state.selection;
  const offer =
    empty && $from.parent.type.name === 'paragraph'
      ? offerIn($from.parent.textBetween(0, $from.parentOffset, undefined, '\n'))
      : undefined;
  if (!offer) return before.now || before.closedAt !== undefined ? { now: undefined, closedAt: undefined } : before;
  const from = $from.start();
  const closed = (move && 'close' in move) || before.closedAt === from;
  if (closed) return { now: undefined, closedAt: from };
  const offers = offersFor(offer.kind, offer.query, people);
  if (offers.length === 0) return { now: undefined, closedAt: undefined };
  const same = before.now?.kind === offer.kind && before.now.offers.length === offers.length;
  const chosen = move && 'chosen' in move ? move.chosen : same ? before.now.chosen : 0;
  return { now: { kind: offer.kind, offers, chosen, from, to: $from.pos }, closedAt: undefined };
}

function step(editor: Editor, by: number): boolean {
  const now = lineStartOf(editor.state);
  if (!now) return false;
  const { length } = now.offers;
  editor.view.dispatch(editor.state.tr.setMeta(key, { chosen: (now.chosen + by + length) % length } satisfies Move));
  return true;
}

function close(editor: Editor): boolean {
  if (!lineStartOf(editor.state)) return false;
  editor.view.dispatch(editor.state.tr.setMeta(key, { close: true } satisfies Move));
  return true;
}

/** Takes what was typed away and puts the name or label on the line. */
export function takeOffer(editor: Editor, { taken }: Pick<LineStartOptions, 'taken'>, at?: number): boolean {
  const now = lineStartOf(editor.state);
  const offer = now?.offers[at ?? now.chosen];
  if (!now || !offer) return false;
  const { from, to } = now;
  const fact = offer.label ? { label: offer.label } : { speaker: offer.id };
  editor.chain().focus().deleteRange({ from, to }).updateAttributes('paragraph', fact).run();
  taken(offer);
  return true;
}
