/** What the server's main thread and the archive's thread say to each other: the archive's own functions. */
import type { Archive } from './archive.ts';

export type Calls = {
  readonly [C in keyof Archive]: {
    readonly given: Parameters<Archive[C]>;
    readonly answer: Awaited<ReturnType<Archive[C]>>;
  };
};

export interface Asked {
  readonly id: number;
  readonly call: keyof Calls;
  readonly given: readonly unknown[];
}

export type Answered =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };
