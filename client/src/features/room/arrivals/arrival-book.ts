import type { Arrivals } from '@rapport/shared/contract/arrival.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { arrivals } from '../../../http/arrivals.ts';
import type { ConnectionSnapshot, RoomConnection } from '../../../realtime/room-connection.ts';
import type { RoomSession } from '../session/room-session.ts';

/** What the page knows of who comes; `failed` where the last answer did not come. */
export interface ArrivalsKnown {
  readonly arrivals?: Arrivals;
  readonly failed: boolean;
}

/** So long after an answer that did not come it is asked for again, in ms. */
const AGAIN_MS = 10_000;

/** What the book needs of a session. */
interface Source {
  readonly id: string;
  readonly connection: Pick<RoomConnection, 'subscribe'> & {
    readonly on: (event: 'room:arrivals', handler: () => void) => () => void;
    readonly getSnapshot: () => Pick<ConnectionSnapshot, 'view' | 'generation'>;
  };
}

/**
 * What the session's members answered and signed, for facilitators, as a store. While something
 * shows it, it is asked for anew whenever the server says that it changed, somebody comes to the
 * door, or the connection is a new one.
 */
export class ArrivalBook {
  readonly #source: Source;
  readonly #ask: (session: string) => Promise<Arrivals>;
  readonly #listeners = new Set<() => void>();
  #known: ArrivalsKnown = { failed: false };
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seen = '';
  #asking = false;
  /** Something changed while an answer was on its way. */
  #again = false;

  constructor(source: Source, ask = arrivals) {
    this.#source = source;
    this.#ask = ask;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  readonly getSnapshot = (): ArrivalsKnown => this.#known;

  #start(): void {
    const { connection } = this.#source;
    this.#stops = [
      connection.on('room:arrivals', () => void this.#load()),
      connection.subscribe(() => this.#look()),
    ];
    this.#look();
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
    this.#seen = '';
  }

  #look(): void {
    const { view, generation } = this.#source.connection.getSnapshot();
    const seen = `${String(generation)} ${atDoor(view)}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    void this.#load();
  }

  async #load(): Promise<void> {
    this.#again = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      this.#set({ arrivals: await this.#ask(this.#source.id), failed: false });
    } catch {
      this.#set({ ...this.#known, failed: true });
      if (this.#listeners.size > 0) this.#timer = setTimeout(() => void this.#load(), AGAIN_MS);
    }
    this.#asking = false;
    if (this.#again) void this.#load();
  }

  #set(known: ArrivalsKnown): void {
    this.#known = known;
    for (const listener of this.#listeners) listener();
  }
}

/** Who stands at the door. */
const atDoor = (view: RoomView | undefined): string =>
  [...(view?.lobby?.waiting ?? []), ...(view?.lobby?.devices ?? [])]
    .map(({ seat, since }) => `${seat}@${String(since)}`)
    .join();

const books = new WeakMap<RoomSession, ArrivalBook>();

/** The book of the session that is on the page. */
export function arrivalBookOf(session: RoomSession): ArrivalBook {
  const book = books.get(session) ?? new ArrivalBook(session);
  books.set(session, book);
  return book;
}
