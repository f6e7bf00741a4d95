/** Keyboard shortcuts. One listener for the page; the most recently mounted binding of a key wins. */
import { use, useEffect, useRef } from 'react';
import { isSingleKey, matchPress, parseChord } from './key-press.ts';
import { effectiveKeys, singleKeysOn } from './key-preferences.ts';
import { KeyDepth, topDepth } from './key-scope.tsx';
import { onMac } from './platform.ts';

export interface KeyBinding {
  /** With an id the person may change the key (see key-preferences). */
  readonly id?: string | undefined;
  /** Names the row of the key sheet that several keys share. */
  readonly of?: string | undefined;
  readonly keys: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Run this single key in fields too. Rare: Esc and function keys do so anyway. */
  readonly inFields?: boolean | undefined;
}

interface Registration {
  readonly depth: number;
  readonly bindings: { readonly current: readonly KeyBinding[] };
}

const registrations: Registration[] = [];

/** Inputs that take no text leave single keys alone. */
const textless = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);

function takesText(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !textless.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  // Lists jump to an entry by its first letters.
  return target.closest('[role=menu],[role=listbox],[role=combobox],[role=grid],[role=tree]') !== null;
}

const pressedByEnter = 'button,a[href],summary,input,[role=button],[role=option],[role=menuitem]';

function mayRun({ keys, id, inFields }: KeyBinding, target: Element | null): boolean {
  const chord = parseChord(effectiveKeys(id === undefined ? keys : { id, keys }));
  if (!isSingleKey(chord)) return true;
  if (!singleKeysOn()) return false;
  if (!target) return true;
  if (chord.key === 'Enter' && target.closest(pressedByEnter)) return false;
  return inFields === true || !takesText(target);
}

function chosen(event: KeyboardEvent): KeyBinding | undefined {
  const target = event.target instanceof Element ? event.target : null;
  const top = topDepth();
  const bindings = registrations.filter(({ depth }) => depth === top).flatMap(({ bindings: live }) => live.current);
  let byPlace: KeyBinding | undefined;
  for (const binding of bindings.toReversed()) {
    const { id, keys } = binding;
    const match = matchPress(parseChord(effectiveKeys(id === undefined ? keys : { id, keys })), event, onMac());
    if (!match || !mayRun(binding, target)) continue;
    if (match === 'cap') return binding;
    byPlace ??= binding;
  }
  return byPlace;
}

function onKeyDown(event: KeyboardEvent) {
  // A held key must not walk through a list, and half-composed text is not a command.
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const binding = chosen(event);
  if (!binding) return;
  event.preventDefault();
  binding.run(event);
}

/**
 * Whether a key of the page itself does something on this screen now. Any of several chords, joined by spaces.
 * @param of a row whose keys mean different things on different screens: only bindings of that name count
 */
export function worksNow(notation: string, of?: string): boolean {
  const page = registrations.filter(({ depth }) => depth === 0).flatMap(({ bindings }) => bindings.current);
  if (of !== undefined) return page.some((binding) => binding.of === of);
  const bound = new Set(page.map(({ id, keys }) => effectiveKeys(id === undefined ? keys : { id, keys })));
  return notation.split(' ').some((chord) => bound.has(chord) || belongsToFields.has(chord));
}

/** Taken by whatever field has focus, not by the page. */
const belongsToFields = new Set(['Mod+Enter']);

export function useKeys(bindings: readonly KeyBinding[], on = true): void {
  const depth = use(KeyDepth);
  const live = useRef(bindings);
  useEffect(() => {
    live.current = bindings;
  });
  useEffect(() => {
    if (!on) return undefined;
    const registration = { depth, bindings: live };
    if (registrations.length === 0) window.addEventListener('keydown', onKeyDown);
    registrations.push(registration);
    return () => {
      registrations.splice(registrations.indexOf(registration), 1);
      if (registrations.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [depth, on]);
}
