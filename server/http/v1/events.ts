/** Events as programs send them → timeline events, with the same care as an importer: nothing private travels on. */
import { cleanLink, removePrivate } from 'shared/evidence/privacy.ts';
import type { ApiEvent } from 'shared/protocol/v1/requests.ts';
import type { Source } from 'shared/retro/timeline.ts';
import type { Brought } from '../../rooms/steward/brought.ts';

export interface Reception {
  /** IANA zone of the retro. */
  readonly zone: string;
  readonly now: number;
  /** The event's id here, always the same for the same id there. */
  readonly idOf: (key: string) => string;
}

/** `importedFrom.importId` of what programs brought. */
export const apiImport = 'api';

export function receiveEvents(events: readonly ApiEvent[], { zone, now, idOf }: Reception): Brought[] {
  return events.map(({ id: key, at, until, text, kind, tags, actors, lanes, sources }, order) => ({
    key,
    event: {
      id: idOf(key),
      at: at === null ? null : utc(at),
      ...(at === null || until === undefined ? {} : { until: utc(until) }),
      precision: at === null ? 'none' : /T\d{2}:\d{2}:\d{2}/.test(at) ? 'second' : 'minute',
      zone,
      originalTime: at ?? '',
      zoneFrom: 'offset',
      text: oneParagraph(text),
      kind: kind ?? 'observation',
      tags: [...new Set(tags ?? [])],
      actors: (actors ?? []).map(oneParagraph),
      lanes: (lanes ?? []).map(oneParagraph),
      sources: (sources ?? []).map((source) => sourceOf(source, now)),
      relatedEventIds: [],
      importedFrom: { importId: apiImport, key },
      order,
    },
  }));
}

type ApiSource = NonNullable<ApiEvent['sources']>[number];

function sourceOf(source: ApiSource, now: number): Source {
  const label = source.label === undefined ? {} : { label: oneParagraph(source.label) };
  const capturedAt = new Date(now).toISOString();
  if ('url' in source) return { kind: 'link', url: cleanLink(source.url), ...label, capturedAt };
  return { kind: 'excerpt', excerpt: removePrivate(source.excerpt), ...label, capturedAt };
}

function oneParagraph(text: string): string {
  return removePrivate(text).replace(/\s+/g, ' ').trim();
}

function utc(written: string): string {
  return new Date(written).toISOString();
}
