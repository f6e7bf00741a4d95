/**
 * Moments worth a small sound, for whoever switched it on. None of them speaks of how somebody talks or writes, and
 * whoever asked not to be called on hears nothing of a turn.
 */
export type ChimeKind = 'turn' | 'break' | 'hand' | 'prompt';

/** What one may be told by a sound, by what one does in the room. */
export const chimesFor = {
  leads: ['hand', 'prompt', 'break'],
  takesPart: ['turn', 'break'],
  listens: ['break'],
} as const satisfies Record<string, readonly ChimeKind[]>;

/** The room as a sound might tell it. */
export interface Moment {
  /** Person ids, in the order of the queue. */
  readonly hands: readonly string[];
  /** Whose turn it is in the go-round. */
  readonly turn?: string | undefined;
  /** How often one's own hand was called on so far. */
  readonly called: number;
  /** `due`: the break lasts longer than was said. */
  readonly pause: 'none' | 'running' | 'due';
  /** Once the private side is here, for whoever sees it: the nudge on screen, and how many messages others sent. */
  readonly prompts?: { readonly nudge: string | undefined; readonly messages: number } | undefined;
}

export interface Hearer {
  readonly person: string;
  readonly kinds: readonly ChimeKind[];
  /** "Please don't call on me now." */
  readonly dontCall: boolean;
  /** Private parts are hidden: somebody else may see this screen, and hear it. */
  readonly hidden: boolean;
}

export function chimesBetween(before: Moment, now: Moment, hearer: Hearer): readonly ChimeKind[] {
  const due: Record<ChimeKind, boolean> = {
    break: before.pause === 'running' && now.pause !== 'running',
    turn: !hearer.dontCall && isTurn(before, now, hearer.person),
    hand: now.hands.some((person) => person !== hearer.person && !before.hands.includes(person)),
    prompt: !hearer.hidden && isPrompted(before.prompts, now.prompts),
  };
  // A break is a break: only its end is told.
  const told = (kind: ChimeKind) => kind === 'break' || now.pause === 'none';
  return hearer.kinds.filter((kind) => due[kind] && told(kind));
}

function isTurn(before: Moment, now: Moment, person: string): boolean {
  return now.called > before.called || (now.turn === person && before.turn !== person);
}

function isPrompted(before: Moment['prompts'], now: Moment['prompts']): boolean {
  // What was there when the page opened is read with it.
  if (!before || !now) return false;
  return (now.nudge !== undefined && now.nudge !== before.nudge) || now.messages > before.messages;
}
