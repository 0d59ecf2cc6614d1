import { seatId, sessionId } from '@rapport/shared/contract/ids.ts';
import { staffReach } from '@rapport/shared/contract/room/care.ts';
import { z } from 'zod';
import type { Logger } from '../platform/logger.ts';
import { answerOf, type Redis } from './redis.ts';

/** How a guess went: the account by its keyed hash, the device by its random identifier. */
const codeGuessed = z.strictObject({
  account: z.string(),
  device: z.string().optional(),
  right: z.boolean(),
});
const guess = z.discriminatedUnion('at', [
  z.strictObject({
    at: z.literal('password'),
    guessed: codeGuessed.extend({ network: z.string() }),
  }),
  z.strictObject({ at: z.literal('code'), guessed: codeGuessed }),
]);

/**
 * What nodes tell each other. Nothing in it says anything of anyone but the network that somebody
 * guesses from: whoever is told looks up what has changed.
 */
const news = z.discriminatedUnion('type', [
  /** A sign-in or a link has ended. */
  z.strictObject({ type: z.literal('access-changed') }),
  /** What members answered or signed has changed. */
  z.strictObject({ type: z.literal('arrivals-changed'), session: sessionId }),
  /** An agenda was prepared anew. */
  z.strictObject({ type: z.literal('agenda-prepared'), session: sessionId }),
  /** A seat's link was withdrawn. */
  z.strictObject({ type: z.literal('link-revoked'), session: sessionId, seat: seatId }),
  /** Staff were shown a call for help, or have seen it. */
  z.strictObject({
    type: z.literal('help-reached'),
    session: sessionId,
    seat: seatId,
    how: staffReach,
  }),
  /** Somebody guessed at a password or a code. */
  z.strictObject({ type: z.literal('guessed'), guess }),
  /** The open calls for help of a room that the node hosts. */
  z.strictObject({
    type: z.literal('calls'),
    session: sessionId,
    ended: z.boolean(),
    calls: z.array(
      z.strictObject({
        seat: seatId,
        since: z.number(),
        atHand: z.boolean(),
        seen: z.boolean(),
        escalated: z.boolean(),
        staff: staffReach.optional(),
      }),
    ),
  }),
  /** A node has come, or was cut off for a while: it asks for what it has missed. */
  z.strictObject({ type: z.literal('came') }),
]);
export type News = z.infer<typeof news>;

const letter = z.strictObject({ from: z.string(), news });

const CHANNEL = 'rapport:news';

interface NodeNewsContext {
  readonly redis: Redis;
  /** The name of this node. */
  readonly node: string;
  readonly logger: Logger;
  /** What to do with news of another node. It must not throw. */
  readonly onNews: (news: News) => void;
  /** From now on nothing is missed; what was told before may have been. It must not throw. */
  readonly onListening: () => void;
}

/**
 * Tells the other nodes what has happened here. Whoever is cut off from Redis misses it, and asks
 * when it is back; what must hold even then does not rest on this (see docs/decisions).
 */
export class NodeNews {
  readonly #context: NodeNewsContext;
  readonly #listening: Redis;

  constructor(context: NodeNewsContext) {
    this.#context = context;
    const { redis, logger } = context;
    this.#listening = redis.duplicate();
    this.#listening.on('error', () => undefined); // The other connection tells of it.
    this.#listen().catch((error: unknown) =>
      logger.error({ err: error }, 'not listening to other nodes'),
    );
  }

  /** Tells all other nodes. Does not wait, and never throws. */
  tell(told: News): void {
    const { redis, node, logger } = this.#context;
    answerOf(redis.publish(CHANNEL, JSON.stringify({ from: node, news: told }))).catch(
      (error: unknown) => logger.warn({ err: error, news: told.type }, 'other nodes not told'),
    );
  }

  close(): void {
    this.#listening.destroy();
  }

  async #listen(): Promise<void> {
    await this.#listening.connect();
    await this.#listening.subscribe(CHANNEL, (text) => this.#take(text));
    const listening = () => {
      this.tell({ type: 'came' });
      this.#context.onListening();
    };
    // After a loss it listens again before it is ready.
    this.#listening.on('ready', listening);
    listening();
  }

  #take(text: string): void {
    const { node, logger, onNews } = this.#context;
    const read = letter.safeParse(json(text));
    if (!read.success) {
      logger.warn('news of another node not understood: is it another version?');
      return;
    }
    if (read.data.from !== node) onNews(read.data.news);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
