/** One operation of /api/v1: what it is called, who may, what goes in and comes out, and what it does. */
import type { ApiReason } from 'shared/protocol/v1/answers.ts';
import type { Scope } from 'shared/protocol/tokens.ts';
import type * as v from 'valibot';
import type { TokenRow } from '../../storage/tables.ts';
import type { Deps } from '../deps.ts';
import type { Said } from './answers.ts';

export interface Asked<Body> {
  readonly deps: Deps;
  readonly token: TokenRow;
  readonly path: Readonly<Record<string, string>>;
  readonly query: (name: string) => string | undefined;
  readonly body: Body;
}

export interface Parameter {
  readonly name: string;
  readonly about: string;
  readonly schema: object;
}

interface Described {
  /** As OpenAPI writes it: `/retros/{retro}/events`. */
  readonly path: string;
  /** Name for generated clients. */
  readonly id: string;
  readonly scope: Scope;
  readonly summary: string;
  readonly about: string;
  readonly query?: readonly Parameter[];
  readonly status: 200 | 201;
  readonly answer: v.GenericSchema;
  /** Types of text it may answer with in place of JSON. */
  readonly texts?: readonly string[];
  readonly refusals: readonly ApiReason[];
}

export interface Reading extends Described {
  readonly method: 'get';
  readonly run: (asked: Asked<undefined>) => Promise<Said>;
}

/** Takes an `Idempotency-Key`: the same request under the same key is carried out once. */
export interface Writing extends Described {
  readonly method: 'post';
  readonly body: v.GenericSchema;
  /** Given a body that fits its schema. */
  readonly run: (asked: Asked<unknown>) => Promise<Said>;
  /** What is remembered of an answer: no secrets. The whole answer when it is left out. */
  readonly keep?: (answer: object) => object;
  /** What was remembered, as it is answered again. */
  readonly again?: (answer: object, asked: Asked<unknown>) => Promise<object>;
}

export type Operation = Reading | Writing;
