/**
 * A short text that several people may change: what is typed here is written once it rests, and what others write
 * arrives while it is typed. Changes in different places go together. Where they meet, nothing is written until
 * somebody chose, and whoever leaves without choosing is handed their words: neither text is lost silently.
 */
import { useEffect, useRef, useState } from 'react';
import { keepsChange, mergeTyped } from 'shared/retro/merge-typed.ts';
import { typedWords } from 'shared/sentences/typed.ts';
import { showToast } from '../ui/toasts.ts';

/** ms the typing rests before it is written. */
const rest = 600;

interface Draft {
  readonly text: string;
  /** What it began from, or was last written as. */
  readonly base: string;
  /** What stood there before the last writing. */
  readonly before: string;
}

interface State {
  /** The value this field has dealt with. */
  readonly seen: string;
  readonly draft: Draft | undefined;
  /** What somebody else wrote in the same place; set while nobody chose. */
  readonly theirs: string | undefined;
}

export interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Writes at once and lets go: on blur, on Enter. */
  readonly settle: () => void;
  readonly theirs: string | undefined;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

export function useTyped(value: string, write: (text: string) => void): Typed {
  const [state, setState] = useState<State>({ seen: value, draft: undefined, theirs: undefined });
  let now = state;
  if (value !== state.seen) {
    now = arrived(state, value);
    setState(now);
  }
  const live = useRef({ state: now, value, write });
  useEffect(() => {
    live.current = { state: now, value, write };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const { current } = live;
    return () => {
      clearTimeout(timer.current);
      leave(live.current ?? current);
    };
  }, []);

  const set = (next: State) => {
    live.current = { ...live.current, state: next };
    setState(next);
  };
  const type = (text: string) => {
    const { state: before, value: there } = live.current;
    const from = before.draft ?? { base: there, before: there };
    set({ ...before, draft: { ...from, text } });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set(saved(live.current)), rest);
  };
  return {
    text: now.draft?.text ?? value,
    type,
    settle: () => {
      clearTimeout(timer.current);
      leave(live.current);
      set({ ...live.current.state, draft: undefined, theirs: undefined });
    },
    theirs: now.theirs,
    takeTheirs: () => set({ ...live.current.state, draft: undefined, theirs: undefined }),
    keepMine: () => set(saved({ ...live.current, state: { ...live.current.state, theirs: undefined } })),
  };
}

interface Field {
  readonly state: State;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** Writes what is new, unless somebody has to choose first. */
function saved({ state, value, write }: Field): State {
  const { draft, theirs } = state;
  if (!draft || draft.text === draft.base || theirs !== undefined) return state;
  if (draft.text !== value) write(draft.text);
  return { ...state, draft: { text: draft.text, base: draft.text, before: draft.base } };
}

function leave(field: Field): void {
  const { draft, theirs } = field.state;
  if (draft && theirs !== undefined) {
    showToast({
      tone: 'refused',
      text: typedWords.left(theirs),
      detail: draft.text,
      actions: [{ label: typedWords.keepMine, run: () => field.write(draft.text) }],
    });
  }
  saved(field);
}

/** A value came in: our own echo, words that go together with ours, or words in the same place. */
function arrived({ draft, theirs }: State, value: string): State {
  if (!draft || value === draft.base || value === draft.text) return { seen: value, draft, theirs };
  const merged = mergeTyped(draft.base, draft.text, value);
  if (merged === undefined || !keepsChange(draft.before, draft.base, value)) {
    return { seen: value, draft: { ...draft, base: value }, theirs: value };
  }
  return { seen: value, draft: { text: merged, base: value, before: value }, theirs };
}
