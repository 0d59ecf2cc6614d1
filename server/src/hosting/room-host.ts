import type { StaffReach } from '@rapport/shared/contract/room/care.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { CommandEnvelope } from '@rapport/shared/contract/socket.ts';
import type { MediaOutbox, MediaPeer } from '../media/media-peer.ts';
import type { MediaRoom } from '../media/media-room.ts';
import type { Spoken } from '../media/speaking-times.ts';
import { AppError } from '../platform/errors.ts';
import { audienceOf } from '../room/audience.ts';
import { planAgain, preparingOf } from '../room/agenda/prepared.ts';
import { isRefusal } from '../room/core/capability.ts';
import { openCallsOf, staffReached } from '../room/care/reach.ts';
import { arrive, viewerOf } from '../room/lobby/devices.ts';
import { connect, disconnectAll } from '../room/presence/connections.ts';
import { mayBeRedacted } from '../room/redaction.ts';
import { takeRole } from '../room/session/role.ts';
import { decide } from '../room/commands.ts';
import { evolve, nextAlarm, openRoom, takeUp } from '../room/room.ts';
import { viewOf } from '../room/view.ts';
import type { RoomEvent, RoomState } from '../room/core/state.ts';
import { spoken } from '../room/voices/capability.ts';
import { isNeverStored } from '../room/word-fields.ts';
import { StreamConflictError, type StoredEvent } from './event-store.ts';
import { CarriedOut } from './carried-out.ts';
import { ensureNoneLacks } from './ensure-none-lacks.ts';
import type { HostContext } from './host-context.ts';
import { Mailbox } from './mailbox.ts';
import { replay } from './replay.ts';
import type { KnownPatches } from './view-diff.ts';
import { Viewer, type ViewerPort } from './viewer.ts';

/** How long an alarm that could not be kept waits before it is tried again, in ms. */
const RETRY_MS = 1000;
/** The longest that a timer of Node waits (2^31 - 1 ms); after it the timer is set again. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Runs one room: takes commands one at a time, appends what follows from them to the session's
 * stream, and only then lets it take effect and shows every viewer what concerns them.
 */
export class RoomHost {
  readonly session: SessionId;
  readonly #context: HostContext;
  readonly #mailbox = new Mailbox();
  readonly #media: MediaRoom;
  /** By the seat that they look as, or the device that does not have its seat. */
  readonly #viewers = new Map<string, Viewer>();
  /** Commands that have taken effect: a repeated one does nothing more. */
  readonly #done: CarriedOut;
  #state: RoomState;
  #seq: number;
  #lastAt: number;
  /** Waits for what is next to happen by itself. */
  #alarm: NodeJS.Timeout | undefined;
  #closed = false;
  readonly #down = Promise.withResolvers<undefined>();
  /** Resolves once it has stepped down and writes no more. */
  readonly closed: Promise<undefined> = this.#down.promise;

  /** Takes up the session's room where its stream left it, or opens it for the first time. */
  static async open(session: SessionId, context: HostContext): Promise<RoomHost> {
    const stored = await context.store.load(session);
    context.follow(session, stored, { news: false });
    const host = new RoomHost(session, context, stored);
    if (stored.length === 0) {
      const [facts, prepared] = await Promise.all([
        context.factsOf(session),
        context.preparedFor(session),
      ]);
      await host.#happen(openRoom(facts, context.newId, prepared));
    } else {
      const { token } = context;
      // A node that had the room and slept finds its next number taken, and writes nothing.
      if (token > 0) await host.#note([{ type: 'session:hosted', token }]);
      await host.#beginAnew();
      await host.#note(takeUp(host.#state));
      await host.#takeAgenda();
    }
    host.tellCalls();
    // What fell due while nobody hosted the room happens now.
    host.#setAlarm();
    return host;
  }

  private constructor(session: SessionId, context: HostContext, stored: readonly StoredEvent[]) {
    this.session = session;
    this.#context = context;
    this.#media = context.openMedia(session, (ms) => void this.#noteSpoken(ms));
    this.#state = replay(stored);
    this.#seq = stored.at(-1)?.seq ?? 0;
    this.#lastAt = stored.at(-1)?.at ?? 0;
    this.#done = new CarriedOut(stored);
  }

  /** The room as it stands. */
  get state(): RoomState {
    return this.#state;
  }

  /** How many connections look at the room. */
  get viewers(): number {
    return this.#viewers.size;
  }

  /** How much waits for its turn. */
  get queued(): number {
    return this.#mailbox.length;
  }

  /** Whether nobody has looked at the room, and nothing happened in it, for so many ms. */
  isIdle(ms: number): boolean {
    return this.#viewers.size === 0 && this.#context.clock.now() - this.#lastAt >= ms;
  }

  /**
   * A page has connected. The device that has the seat takes it over from the page before, is shown
   * the room, and gets its end of the room's media. Another device is shown the door, and gets no
   * media at all.
   * @throws AppError `superseded` when it only came back by itself while the person has gone on
   * to another page; `too-many-devices`.
   */
  connect(port: ViewerPort, resume: boolean, outbox: MediaOutbox): Promise<MediaPeer | undefined> {
    return this.#mailbox.post(async () => {
      this.#ensureOpen();
      if (port.role) await this.#note(takeRole(this.#state, port.seat, port.role));
      const arrived = arrive(this.#state, port, this.#context.newId);
      if ('refused' in arrived) throw new AppError(arrived.refused);
      const { id, events } = arrived;
      const before = this.#viewers.get(id);
      if (before && resume && before.port.page !== port.page) throw new AppError('superseded');
      this.#viewers.set(id, new Viewer(id, port));
      before?.port.close(before.port.page === port.page ? undefined : 'superseded');
      await this.#note([...events, ...connect(id, port.id)]);
      return id === port.seat ? this.#media.attach(port.seat, outbox) : undefined;
    });
  }

  /** A connection has gone. The seat stays. */
  disconnect(port: ViewerPort): Promise<void> {
    return this.#mailbox.post(async () => {
      const viewer = this.#viewerAt(port);
      if (viewer) this.#viewers.delete(viewer.id);
      if (!this.#closed) await this.#note(disconnectAll(this.#state, port.id));
    });
  }

  /**
   * Carries out a command, once, however often it is sent.
   * @throws AppError with the refusal's code; then nothing has changed.
   */
  command(port: ViewerPort, { id, command }: CommandEnvelope): Promise<void> {
    return this.#mailbox.post(async () => {
      this.#ensureOpen();
      const actor = this.#viewerAt(port)?.id;
      if (actor === undefined) throw new AppError('superseded');
      if (this.#done.has(actor, id)) return;
      const now = this.#now();
      const decision = decide(this.#state, command, {
        actor,
        now,
        newId: this.#context.newId,
        ...(command.type === 'session:reopen' && { names: await this.#names() }),
      });
      if (isRefusal(decision)) throw new AppError(decision.refused, decision.detail);
      await ensureNoneLacks(this.#context, this.session, decision);
      await this.#happen(decision, { actor, cause: id }, now);
      this.#done.add(actor, id);
    });
  }

  /** Shows a connection the whole room again. */
  resync(port: ViewerPort): Promise<void> {
    return this.#mailbox.post(() => {
      const viewer = this.#viewerAt(port);
      viewer?.showWhole(viewer.sight(this.#state), this.#now());
      return Promise.resolve();
    });
  }

  /** Staff outside the room were shown a seat's call for help, or have seen it. */
  helpReached(seat: SeatId, how: StaffReach): Promise<void> {
    return this.#mailbox.post(async () => {
      this.#ensureOpen();
      await this.#happen(staffReached(this.#state, seat, how));
    });
  }

  /** The session's agenda was prepared anew. */
  agendaPrepared(): Promise<void> {
    return this.#mailbox.post(async () => {
      if (!this.#closed) await this.#takeAgenda();
    });
  }

  /** Tells of the open calls for help, as they stand now. */
  tellCalls(): void {
    const { onCalls } = this.#context;
    onCalls(this.session, openCallsOf(this.#state), this.#state.session.ended);
  }

  /** The seat's link was withdrawn: forgets the devices that knocked with it. */
  forgetDevices(seat: SeatId): void {
    void this.#mailbox
      .post(async () => {
        const known = Object.values(this.#state.lobby.devices).some((one) => one.seat === seat);
        if (known && !this.#closed) await this.#note([{ type: 'lobby:devices-cleared', seat }]);
      })
      .catch(() => undefined); // Only where the room has gone on elsewhere, with its connections.
  }

  /** Steps down: ends all connections, so that the pages look for the room's new host. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // First of all: pages that connect again must not be led to this host.
    this.#context.onClosed(this.session);
    clearTimeout(this.#alarm);
    for (const viewer of this.#viewers.values()) viewer.port.close();
    this.#media.close();
    await this.#mailbox.idle();
    this.#down.resolve(undefined);
  }

  #ensureOpen(): void {
    if (this.#closed) throw new AppError('unavailable');
  }

  /** The server's clock, but never before what has already happened. */
  #now(): number {
    return Math.max(this.#lastAt, this.#context.clock.now());
  }

  /** Appends the events that are to be stored, and lets all take effect once those are kept. */
  async #happen(
    events: readonly RoomEvent[],
    from: Pick<StoredEvent, 'actor' | 'cause'> = {},
    at = this.#now(),
  ): Promise<void> {
    if (events.length === 0) return;
    const first = this.#seq + 1;
    const stored = events
      .filter(({ type }) => !isNeverStored(type))
      .map((event, index) => ({
        seq: first + index,
        at,
        ...from,
        event,
        ...(mayBeRedacted(event.type) && { redactable: true }),
      }));
    try {
      if (stored.length > 0) await this.#context.store.append(this.session, stored);
    } catch (error) {
      if (!(error instanceof StreamConflictError)) throw error;
      this.#context.logger.warn({ session: this.session }, 'room continued elsewhere');
      void this.close();
      throw new AppError('unavailable', undefined, { cause: error });
    }
    this.#seq += stored.length;
    this.#take(events, at);
    if (stored.length > 0) this.#context.follow(this.session, stored, { news: true });
    // When a call for help is closed after the end, the names that it needed are erased.
    const ends = events.some(({ type }) => type === 'session:ended' || type === 'care:call-ended');
    if (ends && this.#state.session.ended) this.#context.onEnded(this.session);
  }

  /**
   * As {@link #happen}, for what is so whether it can be kept or not: someone has come or gone, or
   * has spoken. A full disk keeps nobody out of the session.
   */
  async #note(events: readonly RoomEvent[]): Promise<void> {
    try {
      await this.#happen(events);
    } catch (error) {
      if (this.#closed) throw error;
      this.#context.logger.error({ err: error, session: this.session }, 'noted, but not kept');
      this.#take(events, this.#now());
    }
  }

  /**
   * A room that nobody has ended, and whose words were erased as it was taken for over, goes on as
   * after its end.
   */
  async #beginAnew(): Promise<void> {
    const { ended, facts } = this.#state.session;
    if (ended || facts?.seats.every(({ name }) => name !== '') !== false) return;
    const names = await this.#names();
    await this.#happen([{ type: 'session:ended' }, { type: 'session:reopened', names }]);
  }

  /** Plans by what was prepared since, while nobody has begun or changed the agenda here. */
  async #takeAgenda(): Promise<void> {
    if (preparingOf(this.#state) !== 'open') return;
    try {
      await this.#happen(planAgain(this.#state, await this.#context.preparedFor(this.session)));
    } catch (error) {
      if (this.#closed) throw error;
      // The room goes on with the agenda that it has.
      this.#context.logger.error({ err: error, session: this.session }, 'agenda not taken up');
    }
  }

  /** What the practice calls people: the stream holds their names only until the session ends. */
  async #names(): Promise<{ seat: SeatId; name: string }[]> {
    const { seats } = await this.#context.factsOf(this.session);
    return seats.map(({ seat, name }) => ({ seat, name }));
  }

  #noteSpoken(ms: Spoken): Promise<void> {
    return this.#mailbox
      .post(async () => {
        if (!this.#closed) await this.#note(spoken(this.#state, ms));
      })
      .catch(() => undefined); // Only where the room has gone on elsewhere, and there it is counted.
  }

  #take(events: readonly RoomEvent[], at: number): void {
    this.#state = events.reduce((state, event) => evolve(state, { event, at }), this.#state);
    this.#lastAt = at;
    this.#media.setAudience(audienceOf(this.#state));
    for (const event of events) {
      if (event.type === 'lobby:device-disowned') this.#sendAway(event.seat);
    }
    const known: KnownPatches = new Map();
    for (const viewer of this.#viewers.values()) this.#show(viewer, at, known);
    this.tellCalls();
    this.#setAlarm();
  }

  /**
   * Shows a connection what has changed for it. Where it looks at the room as somebody else from
   * now on (its device has the seat, or has it no more), it has to connect anew; until then it is
   * shown nothing more of where it was.
   */
  #show(viewer: Viewer, at: number, known: KnownPatches): void {
    const { id, port } = viewer;
    const now = viewerOf(this.#state, port);
    if (now === id) {
      viewer.show(viewer.sight(this.#state), at, known);
      return;
    }
    this.#viewers.delete(id);
    if (now !== undefined && now !== port.seat) {
      viewer.showWhole(viewOf(this.#state, now, port.locale), at);
    }
    port.close();
  }

  /** Ends the connections that came by the seat's link. */
  #sendAway(seat: SeatId): void {
    for (const { id, port } of this.#viewers.values()) {
      if (port.seat !== seat || port.signedIn) continue;
      this.#viewers.delete(id);
      port.close('link-revoked');
    }
  }

  #viewerAt(port: ViewerPort): Viewer | undefined {
    for (const viewer of this.#viewers.values()) if (viewer.port === port) return viewer;
    return undefined;
  }

  /** Waits for what is next to happen by itself, as the room stands now. */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const next = this.#closed ? undefined : nextAlarm(this.#state);
    if (!next) return;
    const wait = Math.min(LONGEST_WAIT_MS, Math.max(0, next.at - this.#context.clock.now()));
    this.#alarm = setTimeout(() => void this.#mailbox.post(() => this.#fallDue()), wait);
    this.#alarm.unref();
  }

  /** Lets what is due happen. What cannot be stored is tried again, for as long as it is due. */
  async #fallDue(): Promise<void> {
    const next = this.#closed ? undefined : nextAlarm(this.#state);
    if (!next) return;
    if (next.at > this.#now()) {
      this.#setAlarm();
      return;
    }
    try {
      await this.#happen(next.events);
    } catch (error) {
      this.#context.logger.error({ err: error, session: this.session }, 'alarm not kept');
      clearTimeout(this.#alarm);
      this.#alarm = setTimeout(() => this.#setAlarm(), RETRY_MS);
      this.#alarm.unref();
    }
  }
}
