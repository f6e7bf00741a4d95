/** The grid by keyboard alone: arrows between rows, Enter changes, Delete removes, digits set the kind, S a star. */
import type { KeyboardEvent } from 'react';
import { eventKinds } from 'shared/retro/timeline.ts';
import { eventWords } from 'shared/sentences/event.ts';
import { timelineWords as words } from 'shared/sentences/timeline.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { singleKeysOn } from '../../ui/key-preferences.ts';
import { focusAddLine } from './focus-add-line.ts';
import { focusRow } from './focus-row.ts';
import { useMoveTimeless } from './move-timeless.tsx';
import { useStar } from './star-button.tsx';
import { useTimelineStore, withId } from './timeline-state.ts';
import { useMoveAside } from './use-move-aside.ts';
import { useTimelineActs } from './use-timeline-acts.ts';

/** Rows a page key passes. */
const page = 10;

export function useGridKeys(): (event: KeyboardEvent) => void {
  const { store } = useOpenRetro();
  const timeline = useTimelineStore();
  const acts = useTimelineActs();
  const move = useMoveTimeless();
  const star = useStar();
  const aside = useMoveAside();

  const go = (index: number, extend: boolean) => {
    const { events } = store.getState();
    const to = events[Math.min(events.length - 1, Math.max(0, index))];
    if (!to) return;
    const { selectedFrom, active } = timeline.getState();
    if (extend) {
      const from = events.findIndex((event) => event.id === (selectedFrom ?? active));
      const range = events.slice(Math.min(from, index), Math.max(from, index) + 1);
      timeline.setState({
        selected: new Set(range.map((event) => event.id)),
        selectedFrom: selectedFrom ?? active,
      });
    }
    timeline.setState({ active: to.id });
    focusRow(to.id);
  };

  const act = (key: KeyboardEvent, id: string): boolean => {
    const { events } = store.getState();
    const index = events.findIndex((event) => event.id === id);
    const event = events[index];
    if (!event) return false;
    const { selected } = timeline.getState();
    const mod = key.metaKey || key.ctrlKey;
    switch (key.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = key.key === 'ArrowDown' ? 1 : -1;
        if (key.altKey) {
          if (event.at === null) move(id, step);
          return event.at === null;
        }
        go(index + step, key.shiftKey);
        return true;
      }
      case 'ArrowLeft':
      case 'ArrowRight':
        if (key.altKey) aside(event, key.key === 'ArrowLeft' ? -1 : 1);
        return key.altKey;
      case 'PageDown':
        go(index + page, key.shiftKey);
        return true;
      case 'PageUp':
        go(index - page, key.shiftKey);
        return true;
      case 'Home':
        go(0, key.shiftKey);
        return true;
      case 'End':
        go(events.length - 1, key.shiftKey);
        return true;
      case 'Enter':
        if (key.shiftKey) timeline.setState({ addingAfter: id });
        else timeline.setState({ editing: { event: id, field: 'text' }, addingAfter: undefined });
        return true;
      case 'F2':
        timeline.setState({ editing: { event: id, field: 'text' }, addingAfter: undefined });
        return true;
      case ' ':
        timeline.setState((state) => ({ selected: withId(state.selected, id, !selected.has(id)), selectedFrom: id }));
        return true;
      case 'Delete':
      case 'Backspace':
        acts.remove(selected.has(id) ? [...selected] : [id]);
        return true;
      case 'Escape':
        if (selected.size === 0) return false;
        timeline.setState({ selected: new Set(), selectedFrom: undefined });
        return true;
      case 'a':
        if (mod) timeline.setState({ selected: new Set(events.map((each) => each.id)), selectedFrom: id });
        return mod;
      case 'e':
        // In a grid letters are its own: the key that is printed on the button is given back here.
        if (mod || key.altKey || !singleKeysOn()) return false;
        focusAddLine();
        return true;
      case 's':
      case '*': {
        if (mod || key.altKey || !singleKeysOn()) return false;
        const marked = selected.has(id) ? events.filter((each) => selected.has(each.id)) : [event];
        star(marked, event.starred !== true);
        return true;
      }
      default: {
        const kind = eventKinds[Number(key.key) - 1];
        if (!/^[1-9]$/.test(key.key) || mod || key.altKey || !kind || !singleKeysOn()) return false;
        acts.changeAll((selected.has(id) ? [...selected] : [id]).map((each) => [each, { kind }]));
        announce(words.kindSet(eventWords.kinds[kind]));
        return true;
      }
    }
  };

  return (key) => {
    const target = key.target instanceof HTMLElement ? key.target : null;
    const id = target?.dataset['event'];
    // Only the row itself: fields, links and boxes inside it keep their keys.
    if (id === undefined || key.defaultPrevented || key.nativeEvent.isComposing) return;
    if (act(key, id)) {
      key.preventDefault();
      key.stopPropagation();
    }
  };
}
