import type { Logger } from '../platform/logger.ts';
import { z } from 'zod';
import { nodeForRoom, type NodeState } from './placement.ts';
import { answerOf, type Redis } from './redis.ts';

/** A node that says nothing for so long is gone, in ms. */
const GONE_AFTER_MS = 3_000;
const SAID_EVERY_MS = 1_000;

const ALL = 'rapport:nodes';
const keyOf = (node: string): string => `rapport:node:${node}`;

const said = z.object({ load: z.number(), full: z.boolean() });

interface NodeListContext {
  readonly redis: Redis;
  /** The name of this node. */
  readonly node: string;
  readonly logger: Logger;
  /** How much this node has to do: see {@link NodeState}. */
  readonly stateHere: () => Omit<NodeState, 'node'>;
}

/** The nodes that are there, as each says of itself in Redis. */
export class NodeList {
  readonly #context: NodeListContext;
  readonly #timer: NodeJS.Timeout;
  #others: readonly NodeState[] = [];
  #leaving = false;
  #saying: Promise<void> | undefined;

  constructor(context: NodeListContext) {
    this.#context = context;
    this.#timer = setInterval(() => void this.say(), SAID_EVERY_MS);
    this.#timer.unref();
    context.redis.on('ready', () => void this.say());
  }

  /** The node that is to have a room which nobody has; `undefined` where none takes any. */
  readonly nodeForRoom = (): string | undefined =>
    nodeForRoom({ node: this.#context.node, ...this.#stateHere() }, this.#others);

  /** This node is about to stop: from now on rooms go elsewhere. Never rejects. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#saying;
    await this.say();
  }

  /** Says how it is here, and reads how it is elsewhere. Never rejects. */
  say(): Promise<void> {
    this.#saying ??= this.#sayAndRead()
      .catch((error: unknown) => {
        this.#context.logger.debug({ err: error }, 'the nodes could not be looked at');
      })
      .finally(() => (this.#saying = undefined));
    return this.#saying;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#saying;
    const { redis, node } = this.#context;
    await answerOf(redis.del(keyOf(node))).catch(() => undefined); // It goes by itself.
  }

  #stateHere(): Omit<NodeState, 'node'> {
    const state = this.#context.stateHere();
    return { ...state, full: state.full || this.#leaving };
  }

  async #sayAndRead(): Promise<void> {
    const { redis, node } = this.#context;
    const state = JSON.stringify(this.#stateHere());
    await answerOf(redis.set(keyOf(node), state, { PX: GONE_AFTER_MS }));
    await answerOf(redis.sAdd(ALL, node));
    const names = (await answerOf(redis.sMembers(ALL))).filter((name) => name !== node);
    const states = names.length > 0 ? await answerOf(redis.mGet(names.map(keyOf))) : [];
    const gone = names.filter((_, at) => states[at] == null);
    if (gone.length > 0) await answerOf(redis.sRem(ALL, gone));
    this.#others = names.flatMap((name, at) => {
      const text = states[at];
      const read = said.safeParse(text == null ? undefined : JSON.parse(text));
      return read.success ? [{ node: name, ...read.data }] : [];
    });
  }
}
