import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';

type Devices = ReadonlyMap<SeatId, string>;

/** So many sessions are remembered: those of an evening, and the ones before them. */
const REMEMBERED = 64;

/**
 * Which devices were let in to sessions whose rooms do not run. A stream stays as it is until its
 * room is opened again, and a whole group asks for the same one within minutes.
 */
export class DevicesLetIn {
  readonly #read: (session: SessionId) => Promise<Devices>;
  readonly #known = new Map<SessionId, Promise<Devices>>();

  /** @param read gives the hash of the device that was let in on each seat */
  constructor(read: (session: SessionId) => Promise<Devices>) {
    this.#read = read;
  }

  /** Whether the device was let in on the seat. */
  async has(session: SessionId, seat: SeatId, device: string): Promise<boolean> {
    const devices = this.#known.get(session) ?? this.#ask(session);
    return (await devices).get(seat) === device;
  }

  /** The session's room is opened: what is known of it may change. */
  forget(session: SessionId): void {
    this.#known.delete(session);
  }

  #ask(session: SessionId): Promise<Devices> {
    const devices = this.#read(session);
    this.#known.set(session, devices);
    devices.catch(() => this.forget(session));
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    return devices;
  }
}
