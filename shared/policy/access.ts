/**
 * Documents are rights (design §2): `right(role, kind, phase, …) → none | read | write`, one table, looked up when
 * a connection joins and again when that person's right changes. SPEC RIGHT-*.
 */
import type { Phase } from '../retro/phases.ts';
import type { Reader } from '../retro/people.ts';
import type { DocumentKind } from '../protocol/rooms.ts';

export type Right = 'none' | 'read' | 'write';

/** Facts a right depends on besides role, kind and phase. */
export interface RightFacts {
  readonly phase: Phase;
  /** The document is this person's own (desk, account). */
  readonly own: boolean;
  /** This person was granted this account by its owner. */
  readonly granted: boolean;
  readonly gateOpen: boolean;
  /** The record exists: the record phase was reached once, or the Description lock was lifted. */
  readonly recordExists: boolean;
  readonly coAuthor: boolean;
  readonly inReview: boolean;
  readonly observersMayPark: boolean;
}

type Rule = (facts: RightFacts) => Right;

const none: Rule = () => 'none';
const read: Rule = () => 'read';
const published = (facts: RightFacts) => facts.phase === 'published';
const untilPublished: Rule = (facts) => (published(facts) ? 'read' : 'write');
const ownDesk: Rule = (facts) => (facts.own ? untilPublished(facts) : 'none');
const observerDesk: Rule = (facts) => (facts.observersMayPark ? ownDesk(facts) : 'none');
/** Unreleased accounts are deleted at publication. */
const ownAccount: Rule = (facts) => (facts.own && !published(facts) ? 'write' : 'none');
const grantedAccount: Rule = (facts) => ((facts.own || facts.granted) && !published(facts) ? 'write' : 'none');
const behindGate =
  (open: Rule): Rule =>
  (facts) =>
    facts.gateOpen ? open(facts) : 'none';
const authors: Rule = (facts) => (facts.recordExists ? untilPublished(facts) : 'none');
const others: Rule = (facts) => {
  if (!facts.recordExists) return 'none';
  if (published(facts)) return 'read';
  if (facts.coAuthor) return 'write';
  return facts.inReview ? 'read' : 'none';
};
const oncePublished: Rule = (facts) => (facts.recordExists && published(facts) ? 'read' : 'none');

/** Complete by type: a new kind or role does not compile before it has its rule. */
const access: Record<DocumentKind, Record<Reader, Rule>> = {
  stage: { facilitator: read, deputy: read, participant: read, observer: read, wall: read },
  tray: { facilitator: read, deputy: read, participant: none, observer: none, wall: none },
  aside: { facilitator: read, deputy: read, participant: none, observer: none, wall: none },
  board: { facilitator: untilPublished, deputy: untilPublished, participant: read, observer: read, wall: read },
  backstage: { facilitator: untilPublished, deputy: untilPublished, participant: none, observer: none, wall: none },
  account: {
    facilitator: grantedAccount,
    deputy: grantedAccount,
    participant: ownAccount,
    observer: none,
    wall: none,
  },
  desk: { facilitator: ownDesk, deputy: ownDesk, participant: ownDesk, observer: observerDesk, wall: none },
  actions: {
    facilitator: behindGate(untilPublished),
    deputy: behindGate(untilPublished),
    participant: behindGate(read),
    observer: behindGate(read),
    wall: none,
  },
  record: { facilitator: authors, deputy: authors, participant: others, observer: oncePublished, wall: none },
};

export function right(reader: Reader, kind: DocumentKind, facts: RightFacts): Right {
  return access[kind][reader](facts);
}

/** A document that does not exist yet answers 4404 rather than 4401: `actions` before the gate, `record` before its phase. */
export function exists(kind: DocumentKind, facts: RightFacts): boolean {
  if (kind === 'actions') return facts.gateOpen;
  if (kind === 'record') return facts.recordExists;
  if (kind === 'account') return facts.phase !== 'published';
  return true;
}
