/** What a text may not become, since the room would refuse it: nested past any sense, or too much at once. */
import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isChangeOrigin } from '@tiptap/extension-collaboration';

/** Levels of blocks inside each other; a list takes two. The room refuses at twice as many. */
const deepest = 14;
/** Letters of one paste. The room takes a message of 1 MiB; letters may take three bytes, and marks come on top. */
const longestPaste = 150_000;

interface BoundsStorage {
  tooLong: () => void;
}

declare module '@tiptap/core' {
  interface Storage {
    bounds: BoundsStorage;
  }
}

export const Bounds = Extension.create<object, BoundsStorage>({
  name: 'bounds',
  addStorage() {
    return { tooLong: () => undefined };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        filterTransaction: (change) =>
          !change.docChanged || isChangeOrigin(change) || depthOf(change.doc.content) <= deepest,
        props: {
          transformPasted: (slice, view) =>
            depthOf(slice.content) > deepest / 2 ? flattened(slice, view.state.schema) : slice,
          handlePaste(_view, event, slice) {
            if (slice.content.size > longestPaste) {
              storage.tooLong();
              return true;
            }
            return onlyFiles(event.clipboardData);
          },
          // A file let go over the text would otherwise open in place of the page.
          handleDrop: (_view, event) => {
            const files = onlyFiles(event.dataTransfer);
            if (files) event.preventDefault();
            return files;
          },
        },
      }),
    ];
  },
});

/** Who is told when a paste was too long, and nothing was changed. */
export function whenTooLong(editor: Editor, tell: () => void): void {
  editor.storage.bounds.tooLong = tell;
}

function depthOf(content: Fragment): number {
  let depth = 0;
  content.forEach((node) => {
    if (!node.isText) depth = Math.max(depth, 1 + depthOf(node.content));
  });
  return depth;
}

/** The same words, one paragraph after the other. */
function flattened(slice: Slice, schema: Schema): Slice {
  const paragraphs: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    const paragraph = schema.nodes['paragraph']?.createChecked(null, node.content);
    if (paragraph) paragraphs.push(paragraph);
    return false;
  });
  return new Slice(Fragment.from(paragraphs), 0, 0);
}

function onlyFiles(carried: DataTransfer | null): boolean {
  return carried !== null && carried.files.length > 0 && !carried.types.some((type) => type.startsWith('text/'));
}
