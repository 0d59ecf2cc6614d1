import type { DeviceChoice } from './device-choice.ts';
import { onDevicesChanged } from './on-devices-changed.ts';
import { LocalSource, type LocalSourceState } from './local-source.ts';

/** The own microphone and camera at a moment. */
export interface LocalMediaSnapshot {
  microphone: LocalSourceState;
  camera: LocalSourceState;
}

/** The own microphone and camera, as a store. */
export class LocalMedia {
  readonly microphone: LocalSource;
  readonly camera: LocalSource;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #snapshot: LocalMediaSnapshot;

  constructor({ microphone, camera }: DeviceChoice) {
    const changed = () => {
      this.#snapshot = this.#read();
      for (const listener of this.#listeners) listener();
    };
    const device = (choice: DeviceChoice['microphone']) =>
      choice.kind === 'on' ? choice.deviceId : undefined;
    this.microphone = new LocalSource('microphone', device(microphone), changed);
    this.camera = new LocalSource('camera', device(camera), changed);
    this.#snapshot = this.#read();
    this.#stop = onDevicesChanged(this.#retry);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LocalMediaSnapshot => this.#snapshot;

  close(): void {
    this.#stop();
    this.microphone.close();
    this.camera.close();
    this.#listeners.clear();
  }

  readonly #retry = (): void => {
    this.microphone.retry();
    this.camera.retry();
  };

  #read(): LocalMediaSnapshot {
    return { microphone: this.microphone.state, camera: this.camera.state };
  }
}
