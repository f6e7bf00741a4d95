// Writes Yjs V1 updates by hand, so that they may say what the library never would.
import * as encoding from 'lib0/encoding';

export type Id = readonly [client: number, clock: number];
export type Write = (encoder: encoding.Encoder) => void;

export interface BlockDraft {
  readonly client: number;
  readonly clock?: number;
  readonly structs: readonly Write[];
  /** how many structs the block says it has; by default the truth */
  readonly declared?: number;
}

export interface DeletesDraft {
  readonly client: number;
  readonly ranges: readonly (readonly [clock: number, length: number])[];
}

export function bytesOf(write: Write): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export function update(blocks: readonly BlockDraft[], deletes: readonly DeletesDraft[] = []): Uint8Array {
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const { client, clock = 0, structs, declared = structs.length } of blocks) {
      encoding.writeVarUint(encoder, declared);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const write of structs) write(encoder);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}

export interface Place {
  readonly origin?: Id;
  readonly right?: Id;
  /** a root's name or a parent item's id; only written when there is no origin */
  readonly parent?: string | Id;
  readonly key?: string;
}

export interface Body {
  readonly kind: number;
  readonly write: Write;
}

export function item({ origin, right, parent, key }: Place, { kind, write }: Body): Write {
  return (encoder) => {
    const flags = (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
    encoding.writeUint8(encoder, kind | flags);
    for (const id of [origin, right]) if (id) writeId(encoder, id);
    if (!origin && !right) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
      else writeId(encoder, parent ?? [0, 0]);
      if (key !== undefined) encoding.writeVarString(encoder, key);
    }
    write(encoder);
  };
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

export function deleted(length: number): Body {
  return { kind: 1, write: (encoder) => encoding.writeVarUint(encoder, length) };
}

export function text(characters: string): Body {
  return { kind: 4, write: (encoder) => encoding.writeVarString(encoder, characters) };
}

export function textBytes(bytes: readonly number[]): Body {
  return { kind: 4, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.from(bytes)) };
}

export type Value = encoding.AnyEncodable;

export function values(...list: readonly Value[]): Body {
  return {
    kind: 8,
    write: (encoder) => {
      encoding.writeVarUint(encoder, list.length);
      for (const value of list) encoding.writeAny(encoder, value);
    },
  };
}

/** one value of lib0's any encoding, given as bytes */
export function valueBytes(...bytes: readonly number[]): Body {
  return { kind: 8, write: (encoder) => encoding.writeUint8Array(encoder, Uint8Array.from([1, ...bytes])) };
}

export function map(): Body {
  return sharedType(1);
}

export function xmlText(): Body {
  return sharedType(6);
}

export function element(name: string): Body {
  return sharedType(3, name);
}

export function sharedType(ref: number, name?: string): Body {
  return {
    kind: 7,
    write: (encoder) => {
      encoding.writeVarUint(encoder, ref);
      if (name !== undefined) encoding.writeVarString(encoder, name);
    },
  };
}

export function format(key: string, json: string): Body {
  return {
    kind: 6,
    write: (encoder) => {
      encoding.writeVarString(encoder, key);
      encoding.writeVarString(encoder, json);
    },
  };
}

export function embed(json: string): Body {
  return { kind: 5, write: (encoder) => encoding.writeVarString(encoder, json) };
}

export function jsonList(...list: readonly string[]): Body {
  return {
    kind: 2,
    write: (encoder) => {
      encoding.writeVarUint(encoder, list.length);
      for (const json of list) encoding.writeVarString(encoder, json);
    },
  };
}

export function binary(...bytes: readonly number[]): Body {
  return { kind: 3, write: (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.from(bytes)) };
}

export function subdocument(): Body {
  return {
    kind: 9,
    write: (encoder) => {
      encoding.writeVarString(encoder, 'inner');
      encoding.writeAny(encoder, {});
    },
  };
}

export function gc(length: number): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };
}

export function skip(length: number): Write {
  return (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };
}
