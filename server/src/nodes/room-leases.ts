import type { SessionId } from '@rapport/shared/contract/ids.ts';
import type { Lease, Leases } from '../hosting/leases.ts';
import { AppError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import { BEGIN, RELEASE, RENEW, TAKE } from './lease-scripts.ts';
import { answerOf, ANSWER_WITHIN_MS, LONGEST_WAIT_MS, type Redis } from './redis.ts';

/**
 * A lease that is not renewed for so long is over, in ms: as long as the rooms of a node that was
 * killed wait for another.
 */
const HOLDS_MS = 3_000;
const RENEWED_EVERY_MS = 750;
/** So many are renewed in one step, which holds up nobody else who asks Redis. */
const RENEWED_AT_ONCE = 200;

const keyOf = (session: SessionId): string => `rapport:room:${session}`;
const TOKENS = 'rapport:tokens';
const BEGUN = 'rapport:begun';
const BEGUN_JUST_NOW = 'rapport:begun-just-now';
/** After a start of Redis every node is back within so long, and has said which rooms it has, ms. */
const BACK_WITHIN_MS = LONGEST_WAIT_MS + 2 * ANSWER_WITHIN_MS;

interface Held {
  readonly session: SessionId;
  /** As it stands in Redis. */
  readonly value: string;
  readonly onLost: () => void;
}

interface RoomLeasesContext {
  readonly redis: Redis;
  /** The name of this node. */
  readonly node: string;
  readonly logger: Logger;
  /** Which node is to have a room that nobody has; `undefined` where none takes any. */
  readonly nodeForRoom: () => string | undefined;
}

/**
 * The directory of rooms in Redis. While Redis is away, nodes keep the rooms that they have, and
 * nobody takes another: the rest of what could go wrong is fenced off by the streams of events,
 * whose next number only one can write.
 */
export class RoomLeases implements Leases {
  readonly alone = false;
  readonly #context: RoomLeasesContext;
  readonly #held = new Map<SessionId, Held>();
  readonly #timer: NodeJS.Timeout;
  #renewing: Promise<void> | undefined;

  constructor(context: RoomLeasesContext) {
    this.#context = context;
    this.#timer = setInterval(() => void this.renew(), RENEWED_EVERY_MS);
    this.#timer.unref();
    context.redis.on('ready', () => void this.renew());
  }

  async take(session: SessionId, onLost: () => void): Promise<Lease> {
    const { redis, node, nodeForRoom } = this.#context;
    const best = nodeForRoom();
    if (best === undefined) throw new AppError('unavailable');
    const taken = await this.#ask(() =>
      redis.eval(TAKE, {
        keys: [keyOf(session), TOKENS, BEGUN, BEGUN_JUST_NOW],
        arguments: [node, best, String(HOLDS_MS)],
      }),
    );
    if (taken === null) throw new AppError('unavailable');
    const [token, at] = (taken as unknown[]).map(String);
    if (at !== node) throw new AppError('elsewhere', at);
    return this.#hold(session, `${String(token)} ${node}`, Number(token), onLost);
  }

  async isElsewhere(session: SessionId): Promise<boolean> {
    if (this.#held.has(session)) return false;
    const held = await this.#ask(() => this.#context.redis.get(keyOf(session))).catch(() => null);
    return held !== null && held.split(' ')[1] !== this.#context.node;
  }

  /** Renews what this node has, and gives up what another has. Never rejects. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renewAll().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#renewing;
  }

  #hold(session: SessionId, value: string, token: number, onLost: () => void): Lease {
    const held = { session, value, onLost };
    this.#held.set(session, held);
    return {
      token,
      release: async () => {
        if (this.#held.get(session) === held) this.#held.delete(session);
        await this.#ask(() =>
          this.#context.redis.eval(RELEASE, { keys: [keyOf(session)], arguments: [held.value] }),
        ).catch(() => undefined); // It goes by itself.
      },
    };
  }

  async #renewAll(): Promise<void> {
    // Before the own leases are put back: whoever asks meanwhile finds nothing, and has to wait.
    await this.#ask(() =>
      this.#context.redis.eval(BEGIN, {
        keys: [BEGUN, BEGUN_JUST_NOW],
        arguments: [String(BACK_WITHIN_MS)],
      }),
    ).catch(() => undefined);
    const all = [...this.#held.values()];
    for (let from = 0; from < all.length; from += RENEWED_AT_ONCE) {
      const some = all.slice(from, from + RENEWED_AT_ONCE);
      const holds = await this.#ask(() =>
        this.#context.redis.eval(RENEW, {
          keys: some.map(({ session }) => keyOf(session)),
          arguments: [String(HOLDS_MS), ...some.map(({ value }) => value)],
        }),
      ).catch(() => undefined); // Redis is away: nobody else takes a room either.
      if (!Array.isArray(holds)) return;
      some.forEach((held, at) => {
        if (holds[at] === 1 || this.#held.get(held.session) !== held) return;
        this.#held.delete(held.session);
        this.#context.logger.warn({ session: held.session }, 'another node has the room');
        held.onLost();
      });
    }
  }

  /** @throws AppError `unavailable` */
  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await answerOf(question());
    } catch (cause) {
      throw new AppError('unavailable', undefined, { cause });
    }
  }
}
