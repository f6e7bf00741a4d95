import type { Item } from 'yjs';
import type { Container } from './container.ts';
import { firstChild, newestUnder } from './internals.ts';
import { refuse } from './refusal.ts';
import { none, type Struct } from './update.ts';

/** Steps an update may still spend on searching places; shared by all its lists. */
export interface Budget {
  steps: number;
}

interface Node {
  readonly client: number;
  readonly clock: number;
  end: number;
  readonly originClient: number;
  readonly originClock: number;
  readonly rightClient: number;
  readonly rightClock: number;
  /** brought by this update */
  readonly fresh: boolean;
  /** seen to stand left of its right origin */
  readonly ordered: boolean;
  right: Node | null;
  /** the search that last passed it, and the last one that counted it as a conflict */
  passed: number;
  conflict: number;
}

/**
 * One list of the document (children, or the values a key has had), laid out so that new structs can be placed as
 * Yjs will place them, without touching the document. It finds origins that stand in the wrong order, on which
 * replicas would disagree for ever, and counts what the search costs before Yjs pays for it.
 *
 * The placing rule is YATA's as in yjs 13.6 `Item.integrate`; one list costs its length to lay out.
 */
export class Sequence {
  private readonly opener: number;
  private readonly underKey: boolean;
  private readonly budget: Budget;
  private readonly byClient = new Map<number, Node[]>();
  private start: Node | null = null;
  private searches = 0;
  private conflicts = 0;

  constructor({ type, opener }: Container, key: string | null, budget: Budget) {
    this.opener = opener;
    this.underKey = key !== null;
    this.budget = budget;
    let item = type === null ? null : key === null ? firstChild(type) : newestUnder(type, key);
    if (key !== null) while (item?.left) item = item.left;
    let last: Node | null = null;
    for (; item !== null; item = item.right) {
      const node = nodeOf(item);
      this.remember(node);
      if (last === null) this.start = node;
      else last.right = node;
      last = node;
    }
    for (const nodes of this.byClient.values()) nodes.sort((a, b) => a.clock - b.clock);
  }

  place(struct: Struct): void {
    const { client, clock, end, originClient, originClock, rightClient, rightClock } = struct;
    // The right one first: if both lie in one node in the wrong order, cutting it must not move the left one.
    const right = rightClient === none ? null : this.startingAt(rightClient, rightClock);
    const origin = originClient === none ? null : this.endingAt(originClient, originClock);
    const ordered = origin === null || right === null || this.standLeftToRight(origin, right, struct);
    if (!ordered && !this.isAlikeForAll(right, struct)) refuse('inverted-origins');
    const node: Node = {
      client,
      clock,
      end,
      originClient,
      originClock,
      rightClient,
      rightClock,
      fresh: true,
      ordered,
      right: null,
      passed: 0,
      conflict: 0,
    };
    const left = this.search(node, origin, right);
    if (left === null) {
      node.right = this.start;
      this.start = node;
    } else {
      node.right = left.right;
      left.right = node;
    }
    this.remember(node);
  }

  /** The node after which the new one goes; null: it becomes the first. */
  private search(node: Node, origin: Node | null, right: Node | null): Node | null {
    const search = ++this.searches;
    let conflict = ++this.conflicts;
    let left = origin;
    for (
      let other = origin === null ? this.start : origin.right;
      other !== null && other !== right;
      other = other.right
    ) {
      this.spend();
      other.passed = search;
      other.conflict = conflict;
      if (node.originClient === other.originClient && node.originClock === other.originClock) {
        const sameRight = node.rightClient === other.rightClient && node.rightClock === other.rightClock;
        if (this.underKey && other.fresh && other.client === node.client) refuse('two-values-under-one-key');
        if (other.client < node.client) {
          left = other;
          conflict = ++this.conflicts;
        } else if (sameRight) break;
      } else {
        const before = other.originClient === none ? null : this.holding(other.originClient, other.originClock);
        if (before?.passed !== search) break;
        if (before.conflict !== conflict) {
          left = other;
          conflict = ++this.conflicts;
        }
      }
    }
    return left;
  }

  /** Two cases need no walk: one of the two was placed beside the other. */
  private standLeftToRight(origin: Node, right: Node, { originClock }: Struct): boolean {
    if (origin.ordered && origin.rightClient === right.client && origin.rightClock === right.clock) return true;
    if (right.originClient === origin.client && right.originClock === originClock) return true;
    let node = origin.right;
    for (; node !== null && node !== right; node = node.right) this.spend();
    return node === right;
  }

  /**
   * Yjs's own undo, when it brings back a deleted type, sometimes names neighbours of its new children in the wrong
   * order. Nobody else can have written into a type that arrives with them, so everybody places them alike; unless one
   * struct can hold both neighbours, for then it is cut between them at a moment that differs.
   */
  private isAlikeForAll(right: Node | null, { client, originClient, originClock }: Struct): boolean {
    if (right === null || client !== this.opener) return false;
    const mayMerge = right.originClient === right.client && right.originClock === right.clock - 1;
    return !(mayMerge && right.client === originClient && right.clock <= originClock);
  }

  private spend(): void {
    if (--this.budget.steps < 0) refuse('too-tangled');
  }

  private remember(node: Node): void {
    const nodes = this.byClient.get(node.client);
    if (nodes === undefined) this.byClient.set(node.client, [node]);
    else nodes.push(node);
  }

  private holding(client: number, clock: number): Node {
    const nodes = this.byClient.get(client) ?? [];
    return nodes[indexOf(nodes, clock)] ?? refuse('changes-container');
  }

  private endingAt(client: number, clock: number): Node {
    const node = this.holding(client, clock);
    if (node.end > clock + 1) this.split(node, clock + 1);
    return node;
  }

  private startingAt(client: number, clock: number): Node {
    const node = this.holding(client, clock);
    return node.clock < clock ? this.split(node, clock) : node;
  }

  private split(node: Node, clock: number): Node {
    const tail: Node = { ...node, clock, originClient: node.client, originClock: clock - 1 };
    node.end = clock;
    node.right = tail;
    const nodes = this.byClient.get(node.client) ?? [];
    nodes.splice(indexOf(nodes, node.clock) + 1, 0, tail);
    return tail;
  }
}

/** Index of the node that holds the clock; nodes of one client ascend, with gaps where other lists have its units. */
function indexOf(nodes: readonly Node[], clock: number): number {
  let low = 0;
  let high = nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node === undefined || clock < node.clock) high = middle - 1;
    else if (clock >= node.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

function nodeOf(item: Item): Node {
  return {
    client: item.id.client,
    clock: item.id.clock,
    end: item.id.clock + item.length,
    originClient: item.origin?.client ?? none,
    originClock: item.origin?.clock ?? 0,
    rightClient: item.rightOrigin?.client ?? none,
    rightClock: item.rightOrigin?.clock ?? 0,
    fresh: false,
    ordered: false,
    right: null,
    passed: 0,
    conflict: 0,
  };
}
