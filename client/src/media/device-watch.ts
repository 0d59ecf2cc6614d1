import { listedDevices } from './browser-devices.ts';
import { tellsOfOutputs, type Devices } from './device-list.ts';

/** What may be told of devices that come and go. */
export interface DeviceListener {
  /** Something has changed; what, is being looked up, and {@link seen} follows. */
  changing?: () => void;
  /**
   * What is there now; nothing where the browser did not answer. A listing that was asked for
   * before the newest change is not told.
   */
  seen: (devices: Devices | undefined) => void;
}

// A headset may be known by its microphone alone, and some browsers tell of no change at all.
const POLL_MS = 2000;
/** A browser that does not answer must not keep anybody waiting. */
const NO_ANSWER_MS = 2000;

/** Looks at which devices there are, whenever that may have changed and somebody listens. */
export class DeviceWatch {
  readonly #list: () => Promise<Devices>;
  readonly #listeners = new Set<DeviceListener>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #last: Devices | undefined;
  #busy = false;
  #asked = 0;

  constructor(list: () => Promise<Devices> = listedDevices) {
    this.#list = list;
  }

  /** Returns an unsubscribe function. */
  readonly subscribe = (listener: DeviceListener): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    void this.look();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  /** Lists the devices again. Changes that come during a listing lead to one more listing. */
  async look(): Promise<void> {
    this.#asked += 1;
    if (this.#busy) return;
    this.#busy = true;
    let done: number;
    do {
      done = this.#asked;
      const devices = this.#known(await answered(this.#list()));
      if (done !== this.#asked) continue;
      for (const { seen } of this.#listeners) seen(devices);
    } while (done !== this.#asked);
    this.#busy = false;
  }

  /** The same object while the browser lists the same. */
  #known(devices: Devices | undefined): Devices | undefined {
    if (!devices) return undefined;
    if (JSON.stringify(devices) !== JSON.stringify(this.#last)) this.#last = devices;
    return this.#last;
  }

  #begin(): void {
    mediaDevices()?.addEventListener('devicechange', this.#onChange);
    this.#timer = setInterval(() => {
      // A listing under way will do: where none is answered, this would put off its end for ever.
      if (!this.#busy && !tellsOfOutputs(this.#last ?? [])) void this.look();
    }, POLL_MS);
  }

  #end(): void {
    clearInterval(this.#timer);
    mediaDevices()?.removeEventListener('devicechange', this.#onChange);
  }

  readonly #onChange = (): void => {
    for (const { changing } of this.#listeners) changing?.();
    void this.look();
  };
}

/** Absent on pages without https, whatever its type says. */
const mediaDevices = (): MediaDevices | undefined =>
  'mediaDevices' in navigator ? navigator.mediaDevices : undefined;

async function answered(list: Promise<Devices>): Promise<Devices | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), NO_ANSWER_MS);
  });
  // Some privacy settings refuse; one can go on with the devices as they are set.
  const devices = await Promise.race([list.catch(() => undefined), late]);
  clearTimeout(timer);
  return devices;
}
