import type { BackdropKind } from './backdrop/backdrop-choice.ts';
import type { DeviceChoice } from './device-choice.ts';
import { tellsOfSound, type Devices } from './device-list.ts';
import type { DeviceWatch } from './device-watch.ts';
import { LocalSource, type LocalSourceState } from './local-source.ts';

/** The own microphone and camera at a moment. */
export interface LocalMediaSnapshot {
  microphone: LocalSourceState;
  camera: LocalSourceState;
  /** What the others see behind the person. */
  backdrop: BackdropKind;
  /** All devices, as the browser lists them. */
  devices: Devices;
}

/** The own microphone and camera, as a store. */
export class LocalMedia {
  readonly microphone: LocalSource;
  readonly camera: LocalSource;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #backdrop: BackdropKind;
  #devices: Devices = [];
  #snapshot: LocalMediaSnapshot;

  constructor({ microphone, camera, backdrop }: DeviceChoice, devices: DeviceWatch) {
    const changed = () => {
      this.#publish();
      // With the first device opened, browsers tell what the others are called.
      if (!tellsOfSound(this.#devices)) void devices.look();
    };
    const device = (choice: DeviceChoice['microphone']) =>
      choice.kind === 'on' ? choice.deviceId : undefined;
    this.microphone = new LocalSource('microphone', device(microphone), changed);
    this.camera = new LocalSource('camera', device(camera), changed);
    this.#backdrop = backdrop;
    void this.camera.putBehind(backdrop);
    this.#snapshot = this.#read();
    this.#stop = devices.subscribe({ seen: (seen) => this.#see(seen) });
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

  /** The page is visible again. */
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

  #see(devices: Devices | undefined): void {
    if (!devices || devices === this.#devices) return;
    const before = this.#devices;
    if (!tellsOfSound(before) || tellsOfSound(devices)) this.#devices = devices;
    this.microphone.compare(before, this.#devices);
    this.#publish();
  }

  #publish(): void {
    this.#snapshot = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): LocalMediaSnapshot {
    return {
      microphone: this.microphone.state,
      camera: this.camera.state,
      backdrop: this.#backdrop,
      devices: this.#devices,
    };
  }
}
