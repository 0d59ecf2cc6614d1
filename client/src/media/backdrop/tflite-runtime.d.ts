/** TensorFlow Lite for one model, as the package ships it without types of its own. */
declare module '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js' {
  export interface Runtime {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    _getModelBufferMemoryOffset: () => number;
    _loadModel: (bytes: number) => number;
    _getInputMemoryOffset: () => number;
    _getInputWidth: () => number;
    _getInputHeight: () => number;
    _getOutputMemoryOffset: () => number;
    _runInference: () => number;
  }

  export default function createRuntime(options: {
    locateFile: (file: string) => string;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }): Promise<Runtime>;
}
