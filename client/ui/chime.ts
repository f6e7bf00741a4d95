/**
 * Small sounds, made here: no files. A browser lets a page sound only after a key or a click in it, so the first of
 * those wakes what makes them; what could not be heard in its moment is not heard later.
 */
export interface Note {
  /** Hz */
  readonly pitch: number;
  /** Seconds after the first one. */
  readonly after: number;
  /** Seconds until it has died away. */
  readonly lasts: number;
}

/** Of full scale: beside a voice, not over it. */
const loudness = 0.07;
/** Seconds; a sound that begins at once clicks. */
const attack = 0.012;
/** ms */
const tooLate = 600;

let context: AudioContext | undefined;

export const canSound = (): boolean => typeof AudioContext === 'function';

function wake(): AudioContext | undefined {
  if (!canSound()) return undefined;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  return context;
}

/** From the next key or click on; returns its end. */
export function wakeOnInput(): () => void {
  const kinds = ['pointerdown', 'keydown'] as const;
  const woken = () => {
    wake();
    stop();
  };
  const stop = () => kinds.forEach((kind) => removeEventListener(kind, woken, true));
  for (const kind of kinds) addEventListener(kind, woken, true);
  return stop;
}

export async function chime(notes: readonly Note[]): Promise<void> {
  const sounding = wake();
  if (!sounding) return;
  const asked = performance.now();
  if (sounding.state !== 'running') await sounding.resume().catch(() => undefined);
  if (sounding.state !== 'running' || performance.now() - asked > tooLate) return;
  for (const note of notes) strike(sounding, note);
}

/** A soft bell: the note, and a breath of its octave that dies sooner. */
function strike(to: AudioContext, { pitch, after, lasts }: Note): void {
  const begins = to.currentTime + 0.02 + after;
  for (const [times, part] of [
    [1, 1],
    [2, 0.18],
  ] as const) {
    const ends = begins + lasts / times;
    const tone = new OscillatorNode(to, { type: 'sine', frequency: pitch * times });
    const level = new GainNode(to, { gain: 0 });
    level.gain.setValueAtTime(0, begins);
    level.gain.linearRampToValueAtTime(loudness * part, begins + attack);
    level.gain.exponentialRampToValueAtTime(0.0001, ends);
    tone.connect(level).connect(to.destination);
    tone.start(begins);
    tone.stop(ends);
  }
}
