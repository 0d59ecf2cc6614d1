import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '../platform/errors.ts';
import type { Limiter, Limiters } from '../platform/limiters.ts';

/** Whose connection it is, and the network that it comes from. */
export interface Arrival {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly network: string;
}

/*
 * A page that finds no room tries again about thirty times a minute, for ever: forty such pages
 * may share an address. A whole group's media, opened at once, is about 60 messages of a seat.
 */
const HANDSHAKES = { points: 1200, duration: 60 };
const ARRIVALS = { points: 60, duration: 60 };
const MESSAGES = { points: 200, duration: 4 };
const MESSAGES_OF_ALL = { points: 600, duration: 4 };

/**
 * The limits on live connections. They count seats and networks, never connections, so that
 * connecting again begins nothing anew. A seat is counted for each network by itself: whoever got
 * hold of a link elsewhere does not use up what its owner needs.
 * Every method throws AppError `rate-limited` when there was too much.
 */
export class SocketLimits {
  readonly #handshakes: Limiter;
  readonly #arrivals: Limiter;
  // A seat's messages all come to the node that has its room.
  readonly #messages = new RateLimiterMemory(MESSAGES);
  readonly #messagesOfAll = new RateLimiterMemory(MESSAGES_OF_ALL);

  constructor(limiter: Limiters) {
    this.#handshakes = limiter('handshakes', HANDSHAKES);
    this.#arrivals = limiter('arrivals', ARRIVALS);
  }

  /** Somebody knocks; who it is is not known yet. */
  handshake(network: string): Promise<void> {
    return spend(this.#handshakes, network);
  }

  /** A seat connects. */
  arrival({ session, seat, network }: Arrival): Promise<void> {
    return spend(this.#arrivals, `${session} ${seat} ${network}`);
  }

  /** A seat sends something. */
  async message({ session, seat, network }: Arrival): Promise<void> {
    await spend(this.#messages, `${session} ${seat} ${network}`);
    await spend(this.#messagesOfAll, `${session} ${seat}`);
  }
}

const spend = (limiter: Limiter, key: string): Promise<void> =>
  limiter.consume(key).then(
    () => undefined,
    () => Promise.reject(new AppError('rate-limited')),
  );
