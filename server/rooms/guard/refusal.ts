// Why bytes are refused. The parser throws a Refusal from wherever it stands; only the two doors (guardUpdate,
// parseMessage) catch it and return it as a value.

export type GuardReason =
  // the bytes
  | 'truncated'
  | 'trailing-bytes'
  | 'bad-number'
  | 'bad-utf8'
  | 'too-many-declared'
  | 'too-large'
  | 'too-many-structs'
  // the update
  | 'duplicate-client'
  | 'empty-client'
  | 'bad-client'
  | 'zero-length'
  | 'clock-too-large'
  | 'unknown-content'
  | 'skip'
  | 'subdocument'
  | 'bad-key'
  | 'bad-value'
  | 'too-deep'
  | 'unordered-deletes'
  // the update against the document
  | 'unknown-root'
  | 'wrong-shape'
  | 'missing-dependency'
  | 'unknown-delete'
  | 'changes-container'
  | 'inverted-origins'
  | 'two-values-under-one-key'
  | 'too-tangled'
  | 'too-many-formats'
  | 'foreign-client'
  | 'too-many-clients'
  // the message around it
  | 'unknown-message'
  | 'too-many-entries';

export type RefusalCode = 4400 | 4413;

export class Refusal extends Error {
  readonly reason: GuardReason;
  constructor(reason: GuardReason) {
    super(reason);
    this.reason = reason;
  }
}

export function refuse(reason: GuardReason): never {
  throw new Refusal(reason);
}

/** The close code that goes with a reason: 4413 for honest bytes that are merely too many, 4400 for all others. */
export function refusalCode(reason: GuardReason): RefusalCode {
  return reason === 'too-large' || reason === 'too-many-structs' ? 4413 : 4400;
}
