import type { StaffReach } from '@rapport/shared/contract/room/care.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { Standing } from '@rapport/shared/contract/room/lobby.ts';
import type { ForeignDevice, SessionSummary } from '@rapport/shared/contract/rest.ts';
import type { CourseMemory } from '@rapport/shared/contract/session-facts.ts';
import { AppError } from '../platform/errors.ts';
import { preparingOf } from '../room/agenda/prepared.ts';
import { openCallsOf } from '../room/care/reach.ts';
import { seatsInside, standingOf } from '../room/core/admission.ts';
import { waitingSeats } from '../room/lobby/state.ts';
import {
  arrive,
  codelessAt,
  hadSeat,
  devicesLetIn,
  wasLetIn,
  type Arriving,
  type Codeless,
} from '../room/lobby/devices.ts';
import { keptFor } from '../room/messages/view.ts';
import { isConnected } from '../room/core/connected.ts';
import { memoryOf } from '../room/room.ts';
import type { RoomState } from '../room/core/state.ts';
import { censusOf, type RoomCensus } from './census.ts';
import { DevicesLetIn } from './devices-let-in.ts';
import { replay } from './replay.ts';
import type { HostContext } from './host-context.ts';
import type { Leases } from './leases.ts';
import { RoomHost } from './room-host.ts';

/** How long a room that nobody looks at is kept in memory, in ms. */
const IDLE_MS = 10 * 60_000;

/** What all hosts are opened with. */
type SharedContext = Omit<HostContext, 'onClosed' | 'token'> & {
  /** Which node hosts which room. */
  readonly leases: Leases;
};

/** The rooms that this node hosts. */
export class RoomDirectory {
  readonly #context: SharedContext;
  readonly #hosts = new Map<SessionId, Promise<RoomHost>>();
  /** Those that run, each with the moment when its room has been given back. */
  readonly #running = new Map<RoomHost, Promise<void>>();
  readonly #sweeper: NodeJS.Timeout;
  readonly #letIn = new DevicesLetIn(async (session) => {
    const state = await this.#stored(session);
    return state ? devicesLetIn(state) : new Map();
  });
  #closed = false;

  constructor(context: SharedContext) {
    this.#context = context;
    this.#sweeper = setInterval(() => void this.#sweep(), IDLE_MS);
    this.#sweeper.unref();
  }

  /**
   * The host of the session's room, which is taken up if need be. Two who ask at once get the
   * same one.
   * @throws AppError `elsewhere`, with the name of the node that has the room; `unavailable` while
   * the server is stopping, or while nobody can say who has the room.
   */
  async host(session: SessionId): Promise<RoomHost> {
    if (this.#closed) throw new AppError('unavailable');
    const known = this.#hosts.get(session);
    if (known) return known;
    const onClosed = () => {
      if (this.#hosts.get(session) === opening) this.#hosts.delete(session);
    };
    this.#letIn.forget(session);
    const opening: Promise<RoomHost> = this.#open(session, onClosed);
    this.#hosts.set(session, opening);
    opening.catch(onClosed);
    return opening;
  }

  async #open(session: SessionId, onClosed: () => void): Promise<RoomHost> {
    let lost = () => {};
    const lease = await this.#context.leases.take(session, () => lost());
    try {
      const host = await RoomHost.open(session, { ...this.#context, token: lease.token, onClosed });
      lost = () => void host.close();
      const released = host.closed.then(() => {
        this.#running.delete(host);
        return lease.release();
      });
      this.#running.set(host, released);
      return host;
    } catch (error) {
      await lease.release();
      throw error;
    }
  }

  /** The host of the session's room, if this node has it. */
  async #hostHere(session: SessionId): Promise<RoomHost | undefined> {
    return this.#hosts.get(session)?.catch(() => undefined);
  }

  /** How many pages look at rooms of this node. */
  get viewers(): number {
    return [...this.#running.keys()].reduce((sum, { viewers }) => sum + viewers, 0);
  }

  /** Tells the open calls for help of this node's rooms again. */
  tellCalls(): void {
    for (const host of this.#running.keys()) host.tellCalls();
  }

  /** What a list of sessions says about the room. */
  async status(session: SessionId): Promise<SessionSummary['room']> {
    const { state, runs, host } = await this.#lookAt(session);
    if (!state) return { open: false, inside: 0, waiting: 0, ended: false };
    const here = (seat: SeatId) => runs && isConnected(state, seat);
    const inside = seatsInside(state).filter(here).length;
    const waiting = waitingSeats(state).filter(here).length;
    return {
      // Who is connected to a room on another node is known from its stream alone.
      open: host ? host.viewers > 0 : inside + waiting > 0,
      inside,
      waiting,
      ended: state.session.ended,
      ...(state.lobby.locked && { doorClosed: true }),
    };
  }

  /**
   * Where a seat stands, for whoever shows its link or is signed in; `outside` when the room never
   * ran. For a device that does not have the seat only whether it once had it.
   */
  async standingOf(session: SessionId, arriving: Arriving): Promise<Standing | ForeignDevice> {
    const { state } = await this.#lookAt(session);
    if (!state) return 'outside';
    const arrived = arrive(state, arriving, this.#context.newId);
    if ('refused' in arrived) return 'new-device';
    if (arrived.id === arriving.seat) return standingOf(state, arriving.seat);
    return hadSeat(state, arrived.id) ? 'earlier-device' : 'new-device';
  }

  /** Whether a facilitator of this session let this device in on the seat. */
  async wasLetIn(session: SessionId, seat: SeatId, device: string): Promise<boolean> {
    const host = await this.#hostHere(session);
    if (host) return wasLetIn(host.state, seat, device);
    // Elsewhere it may have changed since.
    if (!this.#context.leases.alone) this.#letIn.forget(session);
    return this.#letIn.has(session, seat, device);
  }

  /** The devices at the door of a running room without the code that they were asked for. */
  async codelessAt(session: SessionId): Promise<Codeless[]> {
    const { state, runs } = await this.#lookAt(session);
    return state && runs ? codelessAt(state) : [];
  }

  /** What a session's room hands on to the course's next session: nothing where none ever ran. */
  async memoryOf(session: SessionId): Promise<CourseMemory> {
    const { state } = await this.#lookAt(session);
    return state ? memoryOf(state) : { met: [], apart: [], circles: [] };
  }

  /** The state of a session's agenda, for whoever prepares it. */
  async preparingOf(session: SessionId): Promise<ReturnType<typeof preparingOf>> {
    const { state } = await this.#lookAt(session);
    return state ? preparingOf(state) : 'open';
  }

  /** A session's agenda was prepared anew: its room takes it up, now or when it is hosted again. */
  async agendaPrepared(session: SessionId): Promise<void> {
    await (await this.#hostHere(session))?.agendaPrepared();
  }

  /** What was kept of a session's messages for this seat to read. */
  async keptMessages(session: SessionId, seat: SeatId): Promise<ReturnType<typeof keptFor>> {
    const { state } = await this.#lookAt(session);
    return state ? keptFor(state, seat) : [];
  }

  /**
   * Takes up a room in which calls for help are open: what falls due with them happens, though
   * nobody comes back to it. One that another node has is left to that.
   */
  async takeUpCalls(session: SessionId): Promise<void> {
    const { state, runs } = await this.#lookAt(session);
    if (!state || runs || openCallsOf(state).length === 0) return;
    try {
      await this.host(session);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'elsewhere')) throw error;
    }
  }

  /**
   * Staff outside the room were shown a seat's call for help, or have seen it.
   * @throws AppError `elsewhere`
   */
  async helpReached(session: SessionId, seat: SeatId, how: StaffReach): Promise<void> {
    await (await this.host(session)).helpReached(seat, how);
  }

  /** As {@link helpReached}, where this node has the room. */
  async helpReachedHere(session: SessionId, seat: SeatId, how: StaffReach): Promise<void> {
    await (await this.#hostHere(session))?.helpReached(seat, how);
  }

  /** A seat's link was withdrawn: forgets the devices that knocked with it. */
  async forgetDevices(session: SessionId, seat: SeatId): Promise<void> {
    (await this.#hostHere(session))?.forgetDevices(seat);
  }

  /** The rooms that are hosted, and who is in them, in numbers. */
  async census(): Promise<RoomCensus> {
    const notYet = Promise.resolve(undefined);
    // A room that is still being opened is not waited for.
    const hosts = await Promise.all(
      [...this.#hosts.values()].map((host) => Promise.race([host, notYet]).catch(() => undefined)),
    );
    return censusOf(hosts.filter((host) => host !== undefined));
  }

  /** Lets go of all rooms. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweeper);
    await Promise.allSettled([...this.#hosts.values()]);
    const released = [...this.#running.values()];
    await Promise.all([...this.#running.keys()].map((host) => host.close()));
    await Promise.all(released);
  }

  /** The session's room as it stands, with its host where that is here, and whether it runs at all. */
  async #lookAt(session: SessionId): Promise<{
    readonly state: RoomState | undefined;
    readonly host?: RoomHost;
    readonly runs: boolean;
  }> {
    const host = await this.#hostHere(session);
    if (host) return { state: host.state, host, runs: true };
    const [state, runs] = await Promise.all([
      this.#stored(session),
      this.#context.leases.isElsewhere(session),
    ]);
    return { state, runs };
  }

  async #stored(session: SessionId): Promise<RoomState | undefined> {
    const stored = await this.#context.store.load(session);
    return stored.length > 0 ? replay(stored) : undefined;
  }

  /** Lets go of the rooms that nobody has looked at for a while. */
  async #sweep(): Promise<void> {
    const hosts = await Promise.allSettled([...this.#hosts.values()]);
    for (const host of hosts) {
      if (host.status === 'fulfilled' && host.value.isIdle(IDLE_MS)) await host.value.close();
    }
  }
}
