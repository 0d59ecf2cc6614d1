import type { RoomConnection } from '../../../realtime/room-connection.ts';

/** Which of the own devices are on. */
export interface OwnSwitches {
  microphone: boolean;
  camera: boolean;
  /** A facilitator turned the microphone off, and it has not been on since. */
  mutedByOther: boolean;
}

type DeviceName = 'microphone' | 'camera';
type Switches = Record<DeviceName, boolean>;

const DEVICES = ['microphone', 'camera'] as const;
const COMMANDS = {
  microphone: { on: 'floor:unmute', off: 'floor:mute' },
  camera: { on: 'floor:camera-on', off: 'floor:camera-off' },
} as const;

/**
 * The own microphone and camera switches, as a store. Off wins: a press that turns a device off
 * holds here at once and for good, and is told to the room until the room has heard of it. Only a
 * press on this page turns one on; the room can turn it off, and never on.
 */
export class OwnSwitchStore {
  readonly #connection: Pick<RoomConnection, 'subscribe' | 'getSnapshot' | 'send'>;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  /** Presses that turned something on and that do not show in the room yet. */
  readonly #asking = new Map<DeviceName, { granted: boolean }>();
  /** What is off and is on its way to the room. */
  readonly #telling = new Set<DeviceName>();
  /** What the room looked like when it had heard that something is off. */
  readonly #heard = new Map<DeviceName, unknown>();
  #generation = 0;
  #snapshot: OwnSwitches;
  #arrived = false;

  /** `initial` is the choice made before coming in: what was left off there stays off. */
  constructor(
    connection: Pick<RoomConnection, 'subscribe' | 'getSnapshot' | 'send'>,
    initial: Switches,
  ) {
    this.#connection = connection;
    this.#snapshot = { ...initial, mutedByOther: false };
    this.#stop = connection.subscribe(() => this.#follow());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): OwnSwitches => this.#snapshot;

  /** Turns a device on or off, here at once and in the room as soon as it hears of it. */
  async set(name: DeviceName, on: boolean): Promise<void> {
    this.#asking.delete(name);
    const press = { granted: false };
    if (on) {
      this.#asking.set(name, press);
      // Turned off after this, it is to be told again.
      this.#telling.delete(name);
    }
    this.#change(
      on && name === 'microphone' ? { [name]: on, mutedByOther: false } : { [name]: on },
    );
    if (!on) {
      await this.#tell(name);
      return;
    }
    const answer = await this.#connection.send({ type: COMMANDS[name].on });
    if (this.#asking.get(name) !== press) return;
    // `stale`: in the room it is on already.
    if (answer.ok || answer.error.code === 'stale') {
      press.granted = true;
    } else {
      this.#asking.delete(name);
      this.#change({ [name]: false });
    }
    this.#follow();
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #follow(): void {
    const { view, connection, generation } = this.#connection.getSnapshot();
    // A device that does not have its seat has no devices in the room, either.
    if (!view || view.device || view.me.standing === 'outside') return;
    const { me, can } = view;
    const anew = generation !== this.#generation;
    this.#generation = generation;
    for (const name of DEVICES) {
      if (this.#asking.get(name)?.granted && (me[name] || anew)) this.#asking.delete(name);
      if (anew) this.#heard.delete(name);
      if (!this.#snapshot[name]) {
        const onInRoom = connection === 'live' && can[COMMANDS[name].off] !== undefined;
        if (onInRoom && this.#heard.get(name) !== me) void this.#tell(name);
      } else if (!me[name] && !this.#asking.has(name)) {
        // A seat that comes back muted was not muted by anyone just now.
        const byOther = name === 'microphone' && this.#arrived;
        this.#change(byOther ? { [name]: false, mutedByOther: true } : { [name]: false });
      }
    }
    this.#arrived = true;
  }

  /** Tells the room what is off here. It is told once at a time, and again while it does not know. */
  async #tell(name: DeviceName): Promise<void> {
    if (this.#telling.has(name)) return;
    this.#telling.add(name);
    await this.#connection.send({ type: COMMANDS[name].off });
    this.#telling.delete(name);
    this.#heard.set(name, this.#connection.getSnapshot().view?.me);
  }

  #change(change: Partial<OwnSwitches>): void {
    const next = { ...this.#snapshot, ...change };
    const { microphone, camera, mutedByOther } = this.#snapshot;
    const same =
      microphone === next.microphone &&
      camera === next.camera &&
      mutedByOther === next.mutedByOther;
    if (same) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }
}
