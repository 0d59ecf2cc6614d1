import type { RoomConnection } from '../../../realtime/room-connection.ts';

/** Which of the own devices are on: as pressed, until the room says the same or refuses. */
export interface OwnSwitches {
  microphone: boolean;
  camera: boolean;
  /** Someone who leads turned the microphone off, and it has not been on since. */
  mutedByOther: boolean;
}

type Name = 'microphone' | 'camera';
type Switches = Record<Name, boolean>;

const COMMANDS = {
  microphone: { on: 'floor:unmute', off: 'floor:mute' },
  camera: { on: 'floor:camera-on', off: 'floor:camera-off' },
} as const;

/** The own microphone and camera switches, as a store: a press shows at once. */
export class OwnSwitchStore {
  readonly #connection: RoomConnection;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  /** What was pressed and is not yet the room's state. */
  #pressed: Partial<Switches> = {};
  #snapshot: OwnSwitches;
  #arrived = false;

  /** `initial` is the choice made before coming in: what was left off there stays off. */
  constructor(connection: RoomConnection, initial: Switches) {
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
  async set(name: Name, on: boolean): Promise<void> {
    this.#pressed = { ...this.#pressed, [name]: on };
    this.#follow();
    const answer = await this.#connection.send({ type: COMMANDS[name][on ? 'on' : 'off'] });
    if (answer.ok || this.#pressed[name] !== on) return;
    const { [name]: _refused, ...rest } = this.#pressed;
    this.#pressed = rest;
    this.#follow();
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #follow(): void {
    const me = this.#connection.getSnapshot().view?.me;
    if (!me || me.standing === 'outside') return;
    const first = !this.#arrived;
    if (first) this.#arrive(me);
    const before = this.#snapshot;
    const unasked = this.#pressed.microphone === undefined;
    for (const name of ['microphone', 'camera'] as const) {
      if (this.#pressed[name] !== me[name]) continue;
      const { [name]: _agreed, ...rest } = this.#pressed;
      this.#pressed = rest;
    }
    const { microphone, camera } = {
      microphone: me.microphone,
      camera: me.camera,
      ...this.#pressed,
    };
    const muted = before.microphone && unasked && !first;
    const mutedByOther = !microphone && (before.mutedByOther || muted);
    if (
      microphone === before.microphone &&
      camera === before.camera &&
      mutedByOther === before.mutedByOther
    ) {
      return;
    }
    this.#snapshot = { microphone, camera, mutedByOther };
    for (const listener of this.#listeners) listener();
  }

  /** Back on a reloaded page, the room may still have on what this page was told to leave off. */
  #arrive(me: Switches): void {
    this.#arrived = true;
    const { microphone, camera } = this.#snapshot;
    if (me.microphone && !microphone) void this.set('microphone', false);
    if (me.camera && !camera) void this.set('camera', false);
  }
}
