/** The microphone: asked for only after consent, and really let go: its track ends, the browser's own mark goes out. */
import wasmUrl from '@jitsi/rnnoise-wasm/dist/rnnoise.wasm?url';
import type { VoiceRefusal } from 'shared/sentences/voice.ts';
import type { Report } from 'shared/talk/reporting.ts';
import { SECOND } from 'shared/talk/settings.ts';
import { detectorName, type FromDetector, type ToDetector } from './detector-messages.ts';
// Vite makes it a file of its own; what this imports is its address.
// oxlint-disable-next-line import/default
import detectorUrl from './detector.worklet.ts?worker&url';

export interface Ears {
  report(report: Report): void;
  meter(voiced: boolean, level: number): void;
  /** The device was unplugged, or its permission taken back. */
  lost(): void;
}

export interface Microphone {
  showMeter(on: boolean): void;
  /** Idempotent. */
  stop(): void;
}

/** Gain that follows the talker would make everybody equally loud, and levels say who is near. */
const wanted: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: false, channelCount: 1 },
};

/** What RNNoise was trained on. */
const sampleRate = 48_000;

/** @throws {MicrophoneRefused} */
export async function openMicrophone(ears: Ears): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia(wanted).catch((error: unknown) => {
    throw new MicrophoneRefused(refusalOf(error));
  });
  let context: AudioContext | undefined;
  let node: AudioWorkletNode | undefined;
  const stop = () => {
    for (const track of stream.getTracks()) {
      track.onended = null;
      track.stop();
    }
    node?.port.postMessage({ type: 'stop' } satisfies ToDetector);
    node?.disconnect();
    if (context?.state !== 'closed') void context?.close();
  };
  try {
    context = new AudioContext({ sampleRate });
    const [module] = await Promise.all([compiled(), context.audioWorklet.addModule(detectorUrl), context.resume()]);
    node = new AudioWorkletNode(context, detectorName, {
      numberOfOutputs: 1,
      channelCount: 1,
      channelCountMode: 'explicit',
      processorOptions: { module },
    });
    await listening(node, context, ears);
    context.createMediaStreamSource(stream).connect(node);
    // Nothing is ever written to it: an unconnected node may be left out of the rendering.
    node.connect(context.destination);
  } catch {
    stop();
    throw new MicrophoneRefused('broken');
  }
  for (const track of stream.getTracks()) {
    track.onended = () => {
      stop();
      ears.lost();
    };
  }
  const { port } = node;
  return { showMeter: (on) => port.postMessage({ type: 'meter', on } satisfies ToDetector), stop };
}

export class MicrophoneRefused extends Error {
  readonly reason: VoiceRefusal;

  constructor(reason: VoiceRefusal) {
    super(reason);
    this.reason = reason;
  }
}

function refusalOf(error: unknown): VoiceRefusal {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'broken';
}

async function compiled(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Resolves once the detector runs. */
function listening(node: AudioWorkletNode, context: AudioContext, ears: Ears): Promise<void> {
  return new Promise((resolve, reject) => {
    node.onprocessorerror = () => reject(new Error('the detector stopped'));
    node.port.onmessage = ({ data }: MessageEvent<FromDetector>) => {
      if (data.type === 'ready') resolve();
      else if (data.type === 'report') ears.report(late(data.report, context.currentTime - data.at));
      else ears.meter(data.voiced, data.level);
    };
  });
}

/** A busy page hears of it late: that is part of its age. */
function late(report: Report, seconds: number): Report {
  return { ...report, age: report.age + Math.max(0, seconds * SECOND) };
}
