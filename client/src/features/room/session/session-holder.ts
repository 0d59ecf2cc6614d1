import type { RoomEntry } from '../../../http/room-entry.ts';
import type { DeviceChoice } from '../../../media/device-choice.ts';
import { RoomSession } from './room-session.ts';

/** A room session that lives as long as a component looks at it, as a store. */
export class SessionHolder {
  readonly #entry: RoomEntry;
  readonly #devices: DeviceChoice;
  #session: RoomSession | undefined;

  constructor(entry: RoomEntry, devices: DeviceChoice) {
    this.#entry = entry;
    this.#devices = devices;
  }

  /** Opens the session; what it gives closes it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const session = new RoomSession(this.#entry, this.#devices);
    this.#session = session;
    listener();
    return () => {
      this.#session = undefined;
      session.close();
    };
  };

  readonly getSnapshot = (): RoomSession | undefined => this.#session;
}
