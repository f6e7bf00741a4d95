/**
 * From consent to the last report. It ends with the sitting, with "don't count me", when talk time is switched off,
 * when the person leaves, and with one press; and it ends for good: whoever wants it again is asked again.
 */
import type { VoicePlace } from 'shared/protocol/voice.ts';
import { isQuietWriting } from 'shared/documents/quiet-writing.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { voiceWords as words, type VoiceRefusal } from 'shared/sentences/voice.ts';
import type { OpenRetro } from '../../sync/open-retro.ts';
import type { RetroView } from '../../sync/view.ts';
import { announce } from '../../ui/announcer.ts';
import { showToast } from '../../ui/toasts.ts';
import { here, silent } from './here.ts';
import { openMicrophone, MicrophoneRefused, type Microphone } from './microphone.ts';
import { openOutbox } from './outbox.ts';

interface Listening {
  readonly microphone: Microphone;
  readonly end: () => void;
}

let current: Listening | undefined;

/** Whether there is a meeting to listen in. */
export function mayListen({ stage, desk, closed }: RetroView): boolean {
  if (!stage || closed !== undefined || desk?.aboutMe.dontCount) return false;
  return stage.about.settings.talk && standing(stage.phases).running;
}

/** Asks the browser for the microphone and begins. @returns why it could not */
export async function beginListening(retro: OpenRetro, place: VoicePlace): Promise<VoiceRefusal | undefined> {
  stopListening();
  const free = await onlyTab(retro.seat.person);
  if (!free) return 'other-tab';
  const outbox = openOutbox(
    place,
    (message) => retro.replica('desk')?.tell(message) ?? false,
    () => performance.now(),
  );
  let microphone: Microphone;
  try {
    microphone = await openMicrophone({
      report(report) {
        here.setState({ voiced: report.voiced });
        const { stage } = retro.store.getState();
        if (stage && !openPause(stage.pauses) && !isQuietWriting(stage)) outbox.post(report);
      },
      meter: (voiced, level) => here.setState({ voiced, level }),
      lost() {
        stopListening();
        showToast({ text: words.lost });
      },
    });
  } catch (error) {
    free.release();
    return error instanceof MicrophoneRefused ? error.reason : 'broken';
  }
  const unsubscribe = retro.store.subscribe((view) => mayListen(view) || stopListening());
  current = {
    microphone,
    end() {
      unsubscribe();
      microphone.stop();
      free.release();
    },
  };
  here.setState({ ...silent, listening: true });
  // The meeting may have ended while the browser asked.
  if (!mayListen(retro.store.getState())) stopListening();
  return undefined;
}

export function stopListening(): void {
  if (!current) return;
  current.end();
  current = undefined;
  here.setState(silent);
  announce(words.stopped);
}

export function showMeter(on: boolean): void {
  current?.microphone.showMeter(on);
}

/** Two tabs of one person would number their reports twice. */
function onlyTab(person: string): Promise<{ readonly release: () => void } | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(`second-story-voice-${person}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}
