import createRuntime, {
  type Runtime,
} from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js';
import runtimeUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url';
import modelUrl from '@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url';
import { writeMask } from './mask.ts';

/** Finds the person in a picture, with a model that runs on the device itself. */
export class PersonFinder {
  readonly width: number;
  readonly height: number;
  readonly #runtime: Runtime;
  readonly #before: Float32Array;

  /** @throws where the browser cannot run it, or it cannot be loaded. */
  static async load(): Promise<PersonFinder> {
    const [runtime, model] = await Promise.all([
      createRuntime({ locateFile: () => runtimeUrl, print: ignore, printErr: ignore }),
      bytesOf(modelUrl),
    ]);
    runtime.HEAPU8.set(model, runtime._getModelBufferMemoryOffset());
    if (runtime._loadModel(model.byteLength) !== 0) throw new Error('the model does not load');
    return new PersonFinder(runtime);
  }

  private constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.width = runtime._getInputWidth();
    this.height = runtime._getInputHeight();
    this.#before = new Float32Array(this.width * this.height);
  }

  /** Makes of a picture of this size one in which everything but the person is transparent. */
  cutOut({ data }: ImageData): void {
    const { HEAPF32 } = this.#runtime;
    const pixels = this.#before.length;
    const input = this.#runtime._getInputMemoryOffset() / 4;
    for (let at = 0; at < pixels; at += 1) {
      for (let part = 0; part < 3; part += 1) {
        HEAPF32[input + at * 3 + part] = (data[at * 4 + part] ?? 0) / 255;
      }
    }
    if (this.#runtime._runInference() !== 0) throw new Error('the model does not run');
    const output = this.#runtime._getOutputMemoryOffset() / 4;
    writeMask(HEAPF32.subarray(output, output + pixels), this.#before, data);
  }
}

// It reports each step to the console.
const ignore = (): void => undefined;

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is not served`);
  return new Uint8Array(await response.arrayBuffer());
}
