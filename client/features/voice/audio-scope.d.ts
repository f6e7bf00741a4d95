/** The scope of an audio worklet, as far as the detector needs it (Web Audio API §1.32); lib.dom leaves it out. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
  abstract process(inputs: readonly (readonly Float32Array[])[]): boolean;
}

/** Seconds of the context, at the block that is processed now. */
declare const currentTime: number;

declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: unknown }) => AudioWorkletProcessor,
): void;
