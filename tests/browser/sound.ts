/** Sound that tests make themselves: something the detector takes for speech, and something it must not. */

const rate = 48_000;

/** Deterministic noise between −1 and 1. */
function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2_147_483_648 - 1;
  };
}

/** First three formants of vowels, Hz (Peterson and Barney 1952, men). */
const vowels = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [570, 840, 2410],
  [530, 1840, 2480],
  [300, 870, 2240],
] as const;

/** A two-pole resonator. */
function resonator(frequency: number, width: number): (sample: number) => number {
  const radius = Math.exp((-Math.PI * width) / rate);
  const angle = 2 * Math.PI * (frequency / rate);
  let [last, before] = [0, 0];
  return (sample) => {
    const next = (1 - radius) * sample + 2 * radius * Math.cos(angle) * last - radius * radius * before;
    [before, last] = [last, next];
    return next;
  };
}

/** Syllables of a buzzing voice through moving vowels, with breaths between phrases. */
export function speechLike(seconds: number): Float32Array {
  const out = new Float32Array(seconds * rate);
  const hiss = noise(7);
  let phase = 0;
  const syllable = 0.2;
  let filters = vowels[0].map((frequency) => resonator(frequency, 80));
  for (let i = 0; i < out.length; i += 1) {
    const at = i / rate;
    const count = Math.floor(at / syllable);
    if (i % (syllable * rate) === 0) {
      const vowel = vowels[(count * 3) % vowels.length] ?? vowels[0];
      filters = vowel.map((frequency) => resonator(frequency, 80));
    }
    const within = (at % syllable) / syllable;
    const phrase = at % 3 < 2.2 ? 1 : 0;
    const loud = phrase * Math.sin(Math.PI * Math.min(1, within * 1.1)) ** 0.6;
    phase += (115 + 25 * Math.sin(at * 2.1) - 8 * within) / rate;
    const pulse = phase % 1 < 0.1 ? 1 - (phase % 1) * 10 : 0;
    const source = pulse * 8 + hiss() * 0.15;
    const voice = filters.reduce((sum, filter, formant) => sum + filter(source) / (formant + 1), 0);
    out[i] = loud * voice + hiss() * 0.0002;
  }
  return loudAs(out, 0.08);
}

/** A fan, a keyboard, and now and then a hand on the table. */
export function thumps(seconds: number): Float32Array {
  const out = new Float32Array(seconds * rate);
  const hiss = noise(11);
  const chance = noise(12);
  let fan = 0;
  for (let i = 0; i < out.length; i += 1) {
    fan = 0.98 * fan + 0.02 * hiss();
    out[i] = 0.02 * fan;
  }
  const knock = (at: number, length: number, sound: (time: number) => number) => {
    for (let i = 0; i < length * rate && at + i < out.length; i += 1)
      out[at + i] = (out[at + i] ?? 0) + sound(i / rate);
  };
  for (let at = 0; at < out.length; at += Math.round(rate * (0.2 + 0.15 * chance()))) {
    const loud = 0.04 * (1 + 0.5 * chance());
    knock(at, 0.012, (time) => loud * hiss() * Math.exp(-time / 0.003));
  }
  for (let at = rate; at < out.length; at += 2 * rate) {
    knock(at, 0.35, (time) => 0.1 * (Math.sin(2 * Math.PI * 70 * time) + 0.3 * hiss()) * Math.exp(-time / 0.08));
  }
  return out;
}

function loudAs(samples: Float32Array, level: number): Float32Array {
  const mean = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  return samples.map((sample) => Math.max(-1, Math.min(1, (sample * level) / mean)));
}

/** 16-bit mono WAVE. */
export function wave(samples: Float32Array): Buffer {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => file.writeInt16LE(Math.round(sample * 32_767), 44 + index * 2));
  return file;
}
