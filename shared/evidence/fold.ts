import type { EventDraft } from './draft.ts';

/** An alert that comes again within this time, in ms, is the same alert. */
const again = 30 * 60_000;

/** In which nobody says what happened. */
const comings =
  /^(?:\S.{0,60}\s)?(?:has )?(?:joined|left)(?: the (?:channel|call|meeting|huddle|room|group|conversation))?\.?$|^(?:subscribed|unsubscribed|mentioned)$/i;

/**
 * Drafts without the noise: an alert that repeats stands once, from its first time to its last, and people who join or
 * leave are left out. The first draft keeps its key, so that folding the same evidence again gives the same events.
 */
export function foldNoise(drafts: readonly EventDraft[]): EventDraft[] {
  const kept: { draft: EventDraft; times: string[] }[] = [];
  const open = new Map<string, { draft: EventDraft; times: string[] }>();
  for (const draft of drafts) {
    if (draft.kind !== 'alert' && comings.test(draft.text)) continue;
    const alert = draft.kind === 'alert' && draft.at !== null ? alertName(draft) : null;
    const before = alert === null ? undefined : open.get(alert);
    if (before !== undefined && draft.at !== null && Date.parse(draft.at) - Date.parse(lastOf(before)) <= again) {
      before.times.push(draft.at);
      continue;
    }
    const entry = { draft, times: draft.at === null ? [] : [draft.at] };
    kept.push(entry);
    if (alert !== null) open.set(alert, entry);
  }
  return kept.map(({ draft, times }) => (times.length < 2 ? draft : repeated(draft, times)));
}

function lastOf({ draft, times }: { readonly draft: EventDraft; readonly times: readonly string[] }): string {
  return times.at(-1) ?? draft.at ?? '';
}

/** The same words of the same place, whatever numbers they carry. */
function alertName(draft: EventDraft): string {
  return `${draft.channel ?? ''}|${draft.text.toLowerCase().replace(/\d+/g, '#')}`;
}

const mostTimes = 100;

function repeated(draft: EventDraft, times: readonly string[]): EventDraft {
  const listed = times.length > mostTimes ? [...times.slice(0, mostTimes), '…'] : times;
  const until = times.at(-1);
  return {
    ...draft,
    ...(until !== undefined && until !== draft.at && { until }),
    text: `${draft.text} (${times.length} times)`,
    excerpt: [draft.excerpt ?? '', listed.join('\n')].filter((part) => part !== '').join('\n'),
  };
}
