/**
 * A short text that several people may change: what is typed here is written once it rests, and what others write
 * arrives while it is typed. Changes in different places go together; otherwise both are shown and nothing is lost.
 */
import { useEffect, useRef, useState } from 'react';
import { mergeTyped } from 'shared/retro/merge-typed.ts';

/** ms the typing rests before it is written. */
const rest = 600;

interface Draft {
  readonly text: string;
  /** What it began from, or was last written as. */
  readonly base: string;
}

interface State {
  /** The value this field has dealt with. */
  readonly seen: string;
  readonly draft: Draft | undefined;
  readonly theirs: string | undefined;
}

export interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Writes at once and lets go: on blur, on Enter. */
  readonly settle: () => void;
  /** What somebody else wrote in the same place at the same time. */
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
  const live = useRef({ draft: now.draft, value, write });
  useEffect(() => {
    live.current = { draft: now.draft, value, write };
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = (): Draft | undefined => {
    clearTimeout(timer.current);
    const { draft, value: there, write: put } = live.current;
    if (!draft || draft.text === draft.base) return draft;
    const saved = { text: draft.text, base: draft.text };
    live.current = { ...live.current, draft: saved };
    if (draft.text !== there) put(draft.text);
    return saved;
  };
  const leave = useRef(save);
  useEffect(() => {
    leave.current = save;
  });
  useEffect(() => () => void leave.current(), []);

  const type = (text: string) => {
    const draft = { text, base: live.current.draft?.base ?? live.current.value };
    live.current = { ...live.current, draft };
    setState((before) => ({ ...before, draft }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const saved = leave.current();
      setState((before) => ({ ...before, draft: saved }));
    }, rest);
  };
  return {
    text: now.draft?.text ?? value,
    type,
    settle: () => {
      leave.current();
      live.current = { ...live.current, draft: undefined };
      setState((before) => ({ ...before, draft: undefined }));
    },
    theirs: now.theirs,
    takeTheirs: () => {
      type(now.theirs ?? '');
      setState((before) => ({ ...before, theirs: undefined }));
    },
    keepMine: () => setState((before) => ({ ...before, theirs: undefined })),
  };
}

/** A value came in: our own echo, or somebody else's words. */
function arrived({ draft, theirs }: State, value: string): State {
  if (!draft || value === draft.base || value === draft.text) return { seen: value, draft, theirs };
  const merged = mergeTyped(draft.base, draft.text, value);
  if (merged === undefined) return { seen: value, draft: { ...draft, base: value }, theirs: value };
  return { seen: value, draft: { text: merged, base: value }, theirs };
}
