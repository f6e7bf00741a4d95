/** Takes in a record that was exported as JSON. */
import type { ImportAnswer } from 'shared/protocol/api.ts';
import { request } from './request.ts';

export const takeInRecord = (input: { name: string; record: unknown; token?: string }): Promise<ImportAnswer> =>
  request('POST', '/api/retros/import', input);
