/** The archive of published records. */
import type { ArchiveAnswer, ArchivedAnswer, FollowUpsAnswer, LabelsAnswer } from 'shared/protocol/archive.ts';
import type { ExportFormat } from 'shared/record-exports/format-names.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import { sendCommand } from './commands.ts';
import { request } from './request.ts';

type Asked = Readonly<Record<string, string | number | undefined>>;

function query(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}

export const findInArchive = (asked: Asked): Promise<ArchiveAnswer> => request('GET', `/api/archive${query(asked)}`);

export const archiveLabels = (): Promise<LabelsAnswer> => request('GET', '/api/archive/labels');

export const openFollowUps = (asked: Asked): Promise<FollowUpsAnswer> =>
  request('GET', `/api/archive/follow-ups${query(asked)}`);

export const archivedRecord = (retro: string, revision: string | undefined): Promise<ArchivedAnswer> =>
  request('GET', `/api/archive/${retro}${query({ revision })}`);

export const archivedFile = (retro: string, format: ExportFormat, revision: number): string =>
  `/api/archive/${retro}/export${query({ format, revision })}`;

export const archiveFeed = '/api/archive/feed';

export const markFollowUp = (retro: string, action: string, done: boolean): Promise<CommandAnswer> =>
  sendCommand(retro, { type: 'mark-follow-up', action, done });
