/**
 * Listens on the audio thread: every 10 ms of sound become a probability and a loudness, and are forgotten. The
 * clock of all reports is the sound itself, so a hidden tab goes on at the same pace.
 */
import createRnNoise, { type RnNoise } from '@jitsi/rnnoise-wasm/dist/rnnoise.js';
import { notHeard, stepPace } from 'shared/talk/reporting.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { detectorName, type FromDetector, type ToDetector } from './detector-messages.ts';

/** RNNoise's frame: 10 ms at 48 kHz. */
const frameLength = 480;
const framesPerMeter = 10;
/** RNNoise wants the range of 16-bit samples. */
const fullScale = 32_768;

class Detector extends AudioWorkletProcessor {
  #noise: RnNoise | undefined;
  #state = 0;
  #frame = 0;
  #filled = 0;
  #power = 0;
  #pace = notHeard;
  #metered = false;
  #meterFrames = 0;
  #meterPower = 0;
  #ended = false;

  constructor({ processorOptions }: { readonly processorOptions: unknown }) {
    super();
    const { module } = processorOptions as { readonly module: WebAssembly.Module };
    this.port.onmessage = ({ data }: MessageEvent<ToDetector>) => this.#told(data);
    void createRnNoise({
      instantiateWasm(imports, receive) {
        const instance = new WebAssembly.Instance(module, imports);
        receive(instance);
        return instance.exports;
      },
    }).then((noise) => {
      this.#state = noise._rnnoise_create(0);
      this.#frame = noise._malloc(frameLength * Float32Array.BYTES_PER_ELEMENT) / Float32Array.BYTES_PER_ELEMENT;
      this.#noise = noise;
      this.#say({ type: 'ready' });
    });
  }

  process([input]: readonly (readonly Float32Array[])[]): boolean {
    const samples = input?.[0];
    const noise = this.#noise;
    if (samples && noise && !this.#ended) {
      for (const sample of samples) {
        noise.HEAPF32[this.#frame + this.#filled] = sample * fullScale;
        this.#power += sample * sample;
        this.#filled += 1;
        if (this.#filled === frameLength) this.#heard(noise);
      }
    }
    return !this.#ended;
  }

  #heard(noise: RnNoise): void {
    const place = this.#frame * Float32Array.BYTES_PER_ELEMENT;
    const probability = noise._rnnoise_process_frame(this.#state, place, place);
    const power = this.#power / frameLength;
    this.#filled = 0;
    this.#power = 0;
    // The detector left in the frame what it takes for voice.
    const kept = powerOf(noise.HEAPF32.subarray(this.#frame, this.#frame + frameLength));
    const { pace, report } = stepPace(this.#pace, { probability, power, kept }, talkSettings);
    this.#pace = pace;
    if (report) this.#say({ type: 'report', report, at: currentTime });
    if (this.#metered) this.#meter(power);
  }

  #meter(power: number): void {
    this.#meterFrames += 1;
    this.#meterPower += power;
    if (this.#meterFrames < framesPerMeter) return;
    const level = 10 * Math.log10(this.#meterPower / this.#meterFrames + 1e-12);
    this.#say({ type: 'meter', voiced: this.#pace.voiced, level });
    this.#meterFrames = 0;
    this.#meterPower = 0;
  }

  #told(message: ToDetector): void {
    if (message.type === 'meter') {
      this.#metered = message.on;
      return;
    }
    this.#ended = true;
    this.#noise?._rnnoise_destroy(this.#state);
    this.#noise = undefined;
  }

  #say(message: FromDetector): void {
    this.port.postMessage(message);
  }
}

/** Mean square, full scale 1, of samples in the range of 16 bits. */
function powerOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / samples.length / fullScale ** 2;
}

registerProcessor(detectorName, Detector);
