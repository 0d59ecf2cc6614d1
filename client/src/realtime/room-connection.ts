import { NODE_NAME, socketPath } from '@rapport/shared/contract/protocol.ts';
import type { ErrorCode, WireError } from '@rapport/shared/contract/errors.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type {
  Answer,
  AnyRequest,
  Handshake,
  PayloadOf,
  RequestName,
  RoomAnswers,
  RoomFrame,
  ServerToClient,
} from '@rapport/shared/contract/socket.ts';
import { nextView, type ViewAt } from '@rapport/shared/rules/view-frames.ts';
import { io, type Socket } from 'socket.io-client';
import { COMMAND_LIFETIME_MS, CommandOutbox } from './command-outbox.ts';
import { randomId } from './random-id.ts';
import { reconnectDelay } from './reconnect-ladder.ts';
import { RequestError } from './request-error.ts';
import { OWN_CLOCKS, ServerClock, type OwnClocks } from './server-clock.ts';

/** What is known of the room at a moment. A new object whenever any of it changes. */
export interface ConnectionSnapshot {
  connection: 'connecting' | 'live' | 'reconnecting' | 'closed';
  /** Why it is closed for good. */
  reason?: ErrorCode;
  /** The last view that came; it stays while reconnecting. */
  view?: RoomView;
  /** Server's clock minus the steady one of this device, ms. */
  clockOffset: number;
  /** When the connection went live, ms on the server's clock. */
  liveSince?: number;
  /** What the person takes back and the room has not answered yet. */
  takingBack?: readonly RoomCommand[];
  /** Counts the connections that went live: whoever keeps things on the server opens them anew. */
  generation: number;
}

export interface RoomConnectionOptions {
  /** Where the server is; the page's own origin without it. */
  url?: string;
  /** Who knocks; the connection itself adds which page this is, and how it comes. */
  handshake: Omit<Handshake, 'page' | 'resume' | 'notAt'>;
  clocks?: OwnClocks;
  random?: () => number;
}

/** Refusals of the handshake that trying again cannot change. */
const FINAL: readonly ErrorCode[] = [
  'protocol-mismatch',
  'not-signed-in',
  'sign-in-needed',
  'link-invalid',
  'link-expired',
  'link-revoked',
  'superseded',
  'too-many-devices',
  'not-allowed',
  'not-found',
];

/** So often it follows at once to where the room is said to be; then that may lead in a circle. */
const FOLLOWED_AT_ONCE = 3;

const REQUEST_TIMEOUT_MS = 5000;
const PROBE_TIMEOUT_MS = 4000;

const UNAVAILABLE = { ok: false, error: { code: 'unavailable' } } as const;

/**
 * The line to one room: keeps the view, the server's clock and the commands on their way through
 * every loss of connection. Connects by itself; {@link close} ends it.
 */
export class RoomConnection {
  readonly #socket: Socket<ServerToClient, AnyRequest>;
  readonly #outbox: CommandOutbox;
  readonly #clock: ServerClock;
  readonly #clocks: OwnClocks;
  readonly #random: () => number;
  readonly #listeners = new Set<() => void>();
  #snapshot: ConnectionSnapshot = { connection: 'connecting', clockOffset: 0, generation: 0 };
  #at: ViewAt | undefined;
  #attempt = 0;
  /** The node whose own path it goes by; whichever takes it, without one. */
  #node: string | undefined;
  /** How often it was led on to another node since it was last live. */
  #followed = 0;
  /** The node that was said to have the room, and could not be reached. */
  #notAt: string | undefined;
  /** Whether the next connection is made without the person asking for it. */
  #resume = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor({
    url,
    handshake,
    clocks = OWN_CLOCKS,
    random = Math.random,
  }: RoomConnectionOptions) {
    this.#clocks = clocks;
    this.#random = random;
    const page = randomId();
    const options = {
      path: socketPath(),
      transports: ['websocket'],
      auth: (give: (handshake: Handshake) => void) => {
        const notAt = this.#notAt;
        give({ ...handshake, page, resume: this.#resume, ...(notAt !== undefined && { notAt }) });
      },
      reconnection: false,
      timeout: REQUEST_TIMEOUT_MS,
      forceNew: true,
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    this.#outbox = new CommandOutbox(
      async (envelope) => {
        const answer = await this.#ask('room:command', envelope, REQUEST_TIMEOUT_MS);
        return answer.ok ? { ok: true } : answer;
      },
      COMMAND_LIFETIME_MS,
      (takingBack) => this.#set({ ...this.#snapshot, takingBack }),
    );
    this.#clock = new ServerClock(
      async () => (await this.request('room:clock', {})).now,
      clocks,
      (clockOffset) => {
        if (clockOffset !== this.#snapshot.clockOffset)
          this.#set({ ...this.#snapshot, clockOffset });
      },
    );
    this.#socket.on('disconnect', () => this.#onDisconnect());
    this.#socket.on('connect_error', (error: Error & { data?: WireError }) =>
      this.#onConnectError(error),
    );
    this.#socket.on('room:frame', (frame) => this.#onFrame(frame));
    this.#socket.on('room:closed', ({ reason }) => this.#end(reason));
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ConnectionSnapshot => this.#snapshot;

  /** The server's clock now, ms since the epoch. */
  readonly serverNow = (): number => this.#clocks.steady() + this.#snapshot.clockOffset;

  /**
   * Sends a command, through losses of connection if need be. Never rejects: a command that
   * found no answer in time is answered with `unavailable`; one that is never given up waits.
   */
  send(command: RoomCommand): Promise<Answer> {
    const { connection, reason = 'unavailable' } = this.#snapshot;
    if (connection === 'closed') return Promise.resolve({ ok: false, error: { code: reason } });
    return this.#outbox.send(command);
  }

  /**
   * Asks the server one thing, now.
   * @throws RequestError with the server's code, or `unavailable` without an answer.
   */
  async request<Name extends RequestName>(
    event: Name,
    payload: PayloadOf<Name>,
    timeoutMs = REQUEST_TIMEOUT_MS,
  ): Promise<RoomAnswers[Name]> {
    if (!this.#socket.connected) throw new RequestError({ code: 'unavailable' });
    const answer = await this.#ask(event, payload, timeoutMs).catch(() => UNAVAILABLE);
    if (!answer.ok) throw new RequestError(answer.error);
    return ('value' in answer ? answer.value : undefined) as RoomAnswers[Name];
  }

  /** Listens to an event of the server. Returns an unsubscribe function. */
  on<Name extends keyof ServerToClient>(event: Name, handler: ServerToClient[Name]): () => void {
    const [name, listener]: [keyof ServerToClient, ServerToClient[keyof ServerToClient]] = [
      event,
      handler,
    ];
    this.#socket.on(name, listener);
    return () => this.#socket.off(name, listener);
  }

  /** The network or the page woke up: tries at once, or makes sure that the line still holds. */
  wake(): void {
    const { connection } = this.#snapshot;
    if (connection === 'closed') return;
    if (!this.#socket.connected) {
      this.#attempt = 0;
      this.#reconnect(0);
    } else {
      this.#probe();
    }
  }

  /** After `closed`: connects again, taking the seat back from wherever it went on. */
  reopen(): void {
    if (this.#snapshot.connection !== 'closed') return;
    this.#attempt = 0;
    this.#resume = false;
    const { reason: _over, ...rest } = this.#snapshot;
    this.#set({ ...rest, connection: rest.view ? 'reconnecting' : 'connecting' });
    this.#reconnect(0);
  }

  /** Ends the connection; whatever is unanswered is given up. */
  close(): void {
    this.#end('unavailable');
    this.#socket.off();
    this.#listeners.clear();
  }

  #onFrame(frame: RoomFrame): void {
    const next = nextView(this.#at, frame);
    if (!next) {
      this.#resync();
      return;
    }
    this.#at = next;
    const snapshot = { ...this.#snapshot, view: next.view };
    if (this.#snapshot.connection === 'live') {
      this.#set(snapshot);
      return;
    }
    this.#attempt = 0;
    this.#followed = 0;
    this.#notAt = undefined;
    this.#resume = true;
    const first = this.#snapshot.generation === 0;
    // What was turned off meanwhile is told before anyone here opens anything again.
    this.#outbox.open();
    this.#set({
      ...snapshot,
      connection: 'live',
      generation: snapshot.generation + 1,
      liveSince: frame.now,
      // A first guess, late by the way here, until the clock is measured.
      clockOffset: first ? frame.now - this.#clocks.steady() : snapshot.clockOffset,
    });
    this.#clock.start();
  }

  /** A step is missing: patches are worth nothing until a whole view comes. */
  #resync(): void {
    if (this.#at === undefined && this.#snapshot.connection === 'live') return;
    this.#at = undefined;
    this.request('room:resync', {}).catch(() => this.#drop());
  }

  /** After a sleep the line may be dead without knowing it yet, and our own clock changed. */
  #probe(): void {
    const { generation } = this.#snapshot;
    this.request('room:clock', {}, PROBE_TIMEOUT_MS).then(
      () => this.#clock.start(),
      () => {
        if (this.#snapshot.generation === generation) this.#drop();
      },
    );
  }

  /** Rejects when no answer comes in time. With a callback, as its type says what is answered. */
  #ask(
    event: RequestName,
    payload: PayloadOf<RequestName>,
    timeoutMs: number,
  ): Promise<Answer<RoomAnswers[RequestName]>> {
    return new Promise((resolve, reject) => {
      this.#socket.timeout(timeoutMs).emit(event, payload, (late: Error | null, answer) => {
        if (late) reject(late);
        else resolve(answer);
      });
    });
  }

  /** The line does not answer: lets go of it, so that a new one is made. */
  #drop(): void {
    if (this.#socket.connected) this.#socket.disconnect();
  }

  #onDisconnect(): void {
    this.#socket.sendBuffer = [];
    this.#goTo(undefined);
    this.#outbox.pause();
    this.#at = undefined;
    this.#clock.stop();
    if (this.#snapshot.connection === 'closed') return;
    this.#set({
      ...this.#snapshot,
      connection: this.#snapshot.view ? 'reconnecting' : 'connecting',
    });
    this.#reconnect(reconnectDelay(this.#attempt, this.#random()));
  }

  #onConnectError(error: Error & { data?: WireError }): void {
    const code = error.data?.code;
    if (code && FINAL.includes(code)) {
      this.#end(code);
      return;
    }
    if (this.#snapshot.connection === 'closed') return;
    const node = code === 'elsewhere' ? error.data?.detail : undefined;
    if (node !== undefined && NODE_NAME.test(node)) {
      this.#followed += 1;
      this.#goTo(node);
      if (this.#followed <= FOLLOWED_AT_ONCE) {
        this.#reconnect(0);
        return;
      }
    } else {
      if (code === undefined && this.#node !== undefined) this.#notAt = this.#node;
      this.#goTo(undefined);
    }
    this.#attempt += 1;
    this.#reconnect(reconnectDelay(this.#attempt, this.#random()));
  }

  /** The next connection is made to this node; without one to whichever the server's address leads to. */
  #goTo(node: string | undefined): void {
    this.#node = node;
    this.#socket.io.opts.path = socketPath(node);
  }

  #reconnect(delayMs: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#socket.connect(), delayMs);
  }

  #end(reason: ErrorCode): void {
    clearTimeout(this.#retry);
    this.#clock.stop();
    if (this.#snapshot.connection !== 'closed') {
      this.#set({ ...this.#snapshot, connection: 'closed', reason });
    }
    this.#outbox.abandon({ ok: false, error: { code: reason } });
    this.#socket.disconnect();
  }

  #set(snapshot: ConnectionSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        // Whoever listens to say or show something takes nothing from the others, media least.
        setTimeout(() => {
          throw error instanceof Error ? error : new Error(String(error));
        });
      }
    }
  }
}
