/** The record for other places, and what of it was published. */
import type { ExportAnswer, RevisionsAnswer } from 'shared/protocol/api.ts';
import type { ExportFormat } from 'shared/record-exports/format-names.ts';
import type { VersionAnswer, VersionsAnswer } from 'shared/protocol/versions.ts';
import { request } from './request.ts';

export interface ExportWish {
  readonly names: boolean;
  readonly links: boolean;
  /** In which times are told as well. */
  readonly zone?: string | undefined;
  readonly revision?: number | undefined;
}

/** @param revision a published revision, or none: the record as it stands */
export function exportAs(
  retro: string,
  format: ExportFormat,
  { names, links, zone, revision }: ExportWish,
): Promise<ExportAnswer> {
  const which = revision === undefined ? '' : `&revision=${revision}`;
  const also = zone === undefined ? '' : `&zone=${encodeURIComponent(zone)}`;
  const chosen = `format=${format}&names=${names ? '1' : '0'}&links=${links ? '1' : '0'}${also}`;
  return request('GET', `/api/retros/${retro}/export?${chosen}${which}`);
}

export function revisionsOf(retro: string): Promise<RevisionsAnswer> {
  return request('GET', `/api/retros/${retro}/revisions`);
}

/** How the record stood before it was changed, oldest first. */
export function versionsOf(retro: string): Promise<VersionsAnswer> {
  return request('GET', `/api/retros/${retro}/versions`);
}

export function versionOf(retro: string, n: number): Promise<VersionAnswer> {
  return request('GET', `/api/retros/${retro}/versions/${n}`);
}
