/** The module that emscripten made (RNNoise, Xiph; built by Jitsi). Samples are floats in the range of 16 bits. */
declare module '@jitsi/rnnoise-wasm/dist/rnnoise.js' {
  export interface RnNoise {
    readonly HEAPF32: Float32Array;
    _malloc(bytes: number): number;
    /** @returns a state; 0 as model means the built-in one */
    _rnnoise_create(model: number): number;
    _rnnoise_destroy(state: number): void;
    /** Takes 480 samples of 48 kHz at `input`; @returns the probability of speech, 0 to 1 */
    _rnnoise_process_frame(state: number, output: number, input: number): number;
  }
  export default function create(options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): WebAssembly.Exports;
  }): Promise<RnNoise>;
}
