/**
 * Somebody else's edit must reach the screen whatever becomes of the caret. y-tiptap 3.0.9 may throw while it puts the
 * caret back (it resolves an old position in a text that has become shorter); the edit is then in the shared text but
 * not in the editor, and the next key pressed would take it out again, for everybody. Here the text is drawn anew.
 */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

type Observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void;

/** As much of y-tiptap's binding as is touched here. */
interface Binding {
  readonly type: Y.XmlFragment;
  _observeFunction: Observe;
  beforeTransactionSelection: unknown;
  _forceRerender(): void;
}

export const Steady = Extension.create({
  name: 'steady',
  // After the binding has begun to observe.
  priority: 1,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        view(view) {
          const binding = (ySyncPluginKey.getState(view.state) as { binding?: Binding } | undefined)?.binding;
          if (binding) keepGoing(binding);
          return {};
        },
      }),
    ];
  },
});

function keepGoing(binding: Binding): void {
  const observe = binding._observeFunction;
  binding.type.unobserveDeep(observe);
  // The binding lets go of this one when it ends.
  binding._observeFunction = (events, transaction) => {
    try {
      observe(events, transaction);
    } catch {
      binding.beforeTransactionSelection = null;
      binding._forceRerender();
    }
  };
  binding.type.observeDeep(binding._observeFunction);
}
