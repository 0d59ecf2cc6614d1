import type { BackdropKind } from './backdrop/backdrop-choice.ts';
import type { DeviceChoice } from './device-choice.ts';
import { onDevicesChanged } from './on-devices-changed.ts';
import { LocalSource, type LocalSourceState } from './local-source.ts';

/** The own microphone and camera at a moment. */
export interface LocalMediaSnapshot {
  microphone: LocalSourceState;
  camera: LocalSourceState;
  /** What the others see behind the person. */
  backdrop: BackdropKind;
}

/** The own microphone and camera, as a store. */
export class LocalMedia {
  readonly microphone: LocalSource;
  readonly camera: LocalSource;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #backdrop: BackdropKind;
  #snapshot: LocalMediaSnapshot;

  constructor({ microphone, camera, backdrop }: DeviceChoice) {
    const changed = () => this.#publish();
    const device = (choice: DeviceChoice['microphone']) =>
      choice.kind === 'on' ? choice.deviceId : undefined;
    this.microphone = new LocalSource('microphone', device(microphone), changed);
    this.camera = new LocalSource('camera', device(camera), changed);
    this.#backdrop = backdrop;
    void this.camera.putBehind(backdrop);
    this.#snapshot = this.#read();
    this.#stop = onDevicesChanged(this.#retry);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): LocalMediaSnapshot => this.#snapshot;

  /** Goes on with another backdrop. */
  putBehind(backdrop: BackdropKind): void {
    this.#backdrop = backdrop;
    this.#publish();
    void this.camera.putBehind(backdrop);
  }

  /** The page is looked at again. */
  wake(): void {
    this.microphone.wake();
    this.camera.wake();
  }

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

  #publish(): void {
    this.#snapshot = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): LocalMediaSnapshot {
    return {
      microphone: this.microphone.state,
      camera: this.camera.state,
      backdrop: this.#backdrop,
    };
  }
}
