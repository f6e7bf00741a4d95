/** Keys of other programs: what each may do, and how the instance's owner asks for one. */
import * as v from 'valibot';

export const scopes = ['create', 'events', 'records'] as const;
/**
 * `create`: open retros. `events`: add events to retros that this token opened. `records`: read published records,
 * with roles in place of names.
 */
export type Scope = (typeof scopes)[number];

export const tokenName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** POST /api/owner/tokens */
export const createToken = v.object({
  name: tokenName,
  scopes: v.pipe(v.array(v.picklist(scopes)), v.minLength(1), v.maxLength(scopes.length)),
});
export type CreateToken = v.InferOutput<typeof createToken>;

/** A token as its owner sees it afterwards. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly revokedAt?: number;
  /** Last use, to the hour. */
  readonly usedAt?: number;
}
