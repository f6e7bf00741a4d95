/** What this tab does with the timeline: which row, which zone, what is selected. Nothing of it is shared. */
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import type { LaneKind } from 'shared/retro/lanes.ts';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useOpenRetro } from '../../sync/use-retro.tsx';

export type ZoneChoice = 'retro' | 'utc' | 'local';
export type Layout = 'list' | LaneKind;
export type EditField = 'text' | 'time' | 'kind' | 'who' | 'sources';

export interface TimelineState {
  readonly zone: ZoneChoice;
  readonly layout: Layout;
  /** Lanes somebody chose to see; undefined while those with most events are shown. */
  readonly lanes: Readonly<Record<LaneKind, ReadonlySet<string> | undefined>>;
  /** The row that keyboard and eye are at. */
  readonly active: string | undefined;
  readonly editing: { readonly event: string; readonly field: EditField } | undefined;
  /** A line is being added right after this event. */
  readonly addingAfter: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** Where a selection by ⇧ and arrows began. */
  readonly selectedFrom: string | undefined;
  /** Events whose words were typed here: only their writer sees hints, and never on what was imported. */
  readonly written: ReadonlySet<string>;
  /** Hints whose words were left as they are. */
  readonly left: ReadonlySet<string>;
  /** Instant of the last event added here: a bare time after it belongs to its day. */
  readonly lastAdded: string | undefined;
}

const nothing: TimelineState = {
  zone: 'retro',
  layout: 'list',
  lanes: { who: undefined, system: undefined },
  active: undefined,
  editing: undefined,
  addingAfter: undefined,
  selected: new Set(),
  selectedFrom: undefined,
  written: new Set(),
  left: new Set(),
  lastAdded: undefined,
};

const states = new Map<string, StoreApi<TimelineState>>();

function stateOf(retro: string): StoreApi<TimelineState> {
  const known = states.get(retro);
  if (known) return known;
  const made = createStore<TimelineState>(() => nothing);
  states.set(retro, made);
  return made;
}

export function useTimelineStore(): StoreApi<TimelineState> {
  return stateOf(useOpenRetro().seat.retro);
}

export function useTimelineState<T>(select: (state: TimelineState) => T): T {
  return useStore(useTimelineStore(), select);
}

/** What one row needs to know, in one value: a thousand rows each listen once. */
export interface RowState {
  readonly active: boolean;
  readonly selected: boolean;
  readonly written: boolean;
  readonly adding: boolean;
  readonly editing: EditField | undefined;
}

export function useRowState(id: string): RowState {
  const last = useRef<RowState>(idle);
  return useStore(useTimelineStore(), (state) => (last.current = rowState(state, id, last.current)));
}

function rowState(state: TimelineState, id: string, last: RowState): RowState {
  const active = state.active === id;
  const selected = state.selected.has(id);
  const written = state.written.has(id);
  const adding = state.addingAfter === id;
  const editing = state.editing?.event === id ? state.editing.field : undefined;
  const same =
    last.active === active &&
    last.selected === selected &&
    last.written === written &&
    last.adding === adding &&
    last.editing === editing;
  return same ? last : { active, selected, written, adding, editing };
}

const idle: RowState = { active: false, selected: false, written: false, adding: false, editing: undefined };

export function withId(ids: ReadonlySet<string>, id: string, there: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  if (there) next.add(id);
  else next.delete(id);
  return next;
}

export const rowId = (event: string): string => `event-${event}`;

/** The event after this one, and the last that has a time, for lines typed between two. */
export function neighbours(events: readonly TimelineEvent[], id: string) {
  const index = events.findIndex((event) => event.id === id);
  return { here: events[index], next: index === -1 ? undefined : events[index + 1] };
}
