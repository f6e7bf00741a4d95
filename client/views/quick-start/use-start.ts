/** Makes the retro: create, keep the seat, write the events, go there. Each step is done once, however often it is tried. */
import { useRef, useState } from 'react';
import { eventsFromDrafts } from 'shared/evidence/to-events.ts';
import { maxEvents } from 'shared/documents/board.ts';
import type { Reading } from 'shared/evidence/draft.ts';
import type { Seat } from 'shared/protocol/api.ts';
import { quickStartWords } from 'shared/sentences/home.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { takeInWords } from 'shared/sentences/take-in.ts';
import { useLocation } from 'wouter';
import { sendCommand } from '../../api/commands.ts';
import { newId } from '../../api/ids.ts';
import { createRetro } from '../../api/retros.ts';
import { keepSeat } from '../../api/seat.ts';
import { takenDrafts } from '../../features/evidence/import-preview.tsx';
import { viewersZone } from '../../ui/clock.ts';
import { keepFresh } from '../../features/invite/fresh-links.ts';
import { clearStartDraft, startDraft } from '../../features/start/start-draft.ts';
import { fillBoard } from '../../sync/fill-board.ts';
import { roomOrigin } from '../../sync/origin.ts';
import { showToast } from '../../ui/toasts.ts';
import { missingIn, retroFrom } from './made.ts';
import { clearStartFiles, readStart } from './start-files.ts';

export type Then = 'live' | 'prepare';

export interface Start {
  /** What is being done, in words, while it is. */
  readonly busy: string | undefined;
  /** How often it was tried while an answer was missing. */
  readonly tries: number;
  /** Creating needs the set-up token here; with a sentence once one was refused. */
  readonly token: { readonly needed: boolean; readonly refusal: string | undefined };
  readonly refusal: string | undefined;
  readonly start: (then: Then, token: string) => Promise<void>;
}

/** Minutes, and talk time off: the quick start's own beginnings, said on its page. */
async function setUpForNow(retro: string): Promise<void> {
  await sendCommand(retro, { type: 'set-plan', minutes: 60 });
  await sendCommand(retro, { type: 'set-settings', talk: false });
}

export function useStart(): Start {
  const [busy, setBusy] = useState<string>();
  const [tries, setTries] = useState(0);
  const [token, setToken] = useState<Start['token']>({ needed: false, refusal: undefined });
  const [refusal, setRefusal] = useState<string>();
  /** Survives a second try: no retro is made twice. */
  const made = useRef<Seat>(undefined);
  const running = useRef(false);
  const [, go] = useLocation();

  async function create(reading: Reading | undefined, then: Then, typed: string): Promise<Seat | undefined> {
    if (made.current) return made.current;
    const draft = startDraft.getState();
    const answer = await createRetro({
      ...retroFrom(draft, reading, viewersZone()),
      ...(typed.trim() === '' ? {} : { token: typed.trim() }),
    });
    if (!answer.ok) {
      const asksToken = answer.reason === 'not-allowed-to-create';
      if (asksToken) setToken({ needed: true, refusal: typed === '' ? undefined : quickStartWords.tokenRefused });
      else setRefusal(refusals[answer.reason]);
      return undefined;
    }
    made.current = answer.seat;
    keepSeat(answer.seat.retro, answer.seat.person);
    for (const link of answer.links) keepFresh(link);
    if (then === 'live') await setUpForNow(answer.seat.retro);
    return answer.seat;
  }

  /** False when nothing of it could be written: the lines are still in their field. */
  async function fill(seat: Seat, reading: Reading | undefined): Promise<boolean> {
    const drafts = reading ? takenDrafts(reading, new Set(startDraft.getState().leftOut)) : [];
    if (drafts.length === 0) return true;
    setBusy(quickStartWords.busy.adding(drafts.length));
    const filled = await fillBoard(seat, roomOrigin(), eventsFromDrafts(drafts, newId(), newId));
    if (filled === 'kept') showToast({ text: quickStartWords.kept });
    return filled !== 'not-written';
  }

  async function run(then: Then, typed: string): Promise<void> {
    const draft = startDraft.getState();
    const answer = await readStart();
    const reading = answer?.reading;
    setRefusal(undefined);
    if (answer && answer.chosen > maxEvents) return setRefusal(takeInWords.tooMany(answer.chosen, maxEvents));
    if (Object.keys(missingIn(draft, reading)).length > 0) return setTries((before) => before + 1);
    setBusy(quickStartWords.busy.creating);
    const seat = await create(reading, then, typed);
    if (!seat) return;
    if (!(await fill(seat, reading))) return setRefusal(refusals['try-again']);
    clearStartDraft();
    clearStartFiles();
    go(`/r/${seat.retro}/${then}`, { state: then === 'live' ? { invite: true } : null });
  }

  async function start(then: Then, typed: string): Promise<void> {
    if (running.current) return;
    running.current = true;
    try {
      await run(then, typed);
    } catch {
      // The reader of pasted lines could not be fetched; what was typed is still here.
      setRefusal(refusals['try-again']);
    } finally {
      running.current = false;
      setBusy(undefined);
    }
  }

  return { busy, tries, token, refusal, start };
}
