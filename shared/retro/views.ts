/** "This looked different to me": what a person's screen shows at an event, word for word, never merged. */
import type { DeskIdea, DeskView, OpenIdea, Verdict, VerdictFact, View } from './ideas.ts';

export interface ShownView {
  readonly id: string;
  /** Person id. */
  readonly author: string;
  readonly text: string;
  readonly at: number;
  /** Set on one's own: what takes it back on the desk. */
  readonly deskId?: string;
}

/**
 * Everybody's released views of one event, oldest first. One's own are read from the desk, so that they stand there
 * at once, also offline; their carried copies, known by the moment they were written, are left out.
 */
export function viewsAt(event: string, shown: readonly View[], own: readonly DeskView[], me: string): ShownView[] {
  const ownMoments = new Set(own.map((view) => view.at));
  const carried = shown.filter((view) => view.eventId === event && !(view.author === me && ownMoments.has(view.at)));
  const mine = own.filter((view) => view.eventId === event && !view.withdrawn);
  const all: ShownView[] = [
    ...carried.map(({ id, author, text, at }) => ({ id, author, text, at })),
    ...mine.map(({ id, text, at }) => ({ id, author: me, text, at, deskId: id })),
  ];
  return all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export type OwnIdeaState =
  | { readonly opened: false }
  | { readonly opened: true; readonly verdict: Verdict | undefined };

/** Where one's own idea stands. Carried ids say nothing about a desk, so the words find their copy. */
export function ownIdeaState(
  idea: DeskIdea,
  opened: readonly OpenIdea[],
  verdicts: ReadonlyMap<string, VerdictFact>,
  me: string,
): OwnIdeaState {
  const copy = opened.find(
    (each) => each.text === idea.text && each.eventId === idea.eventId && each.author === (idea.named ? me : undefined),
  );
  return copy ? { opened: true, verdict: verdicts.get(copy.id)?.verdict } : { opened: false };
}
