import { ALONE, type Leases } from '../hosting/leases.ts';
import { ownLimiters, type Limiters } from '../platform/limiters.ts';
import type { Logger } from '../platform/logger.ts';
import { NodeList } from './node-list.ts';
import { NodeNews, type News } from './node-news.ts';
import type { NodeState } from './placement.ts';
import { openRedis } from './redis.ts';
import { RoomLeases } from './room-leases.ts';
import { sharedLimiters } from './shared-limiters.ts';

/** The nodes that are one system, as one of them sees it. */
export interface Nodes {
  /** Which of them hosts which room. */
  readonly leases: Leases;
  /** Makes limiters that they count in together. */
  readonly limiter: Limiters;
  /** Tells all others. Does not wait, and never throws. */
  tell(news: News): void;
  /** This one is about to stop: from now on rooms go elsewhere. Never rejects. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** One node alone. */
export const ONE_NODE: Nodes = {
  leases: ALONE,
  limiter: ownLimiters,
  tell: () => undefined,
  leave: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

interface JoiningNode {
  readonly redisUrl: string;
  /** The name of this node. */
  readonly node: string;
  readonly logger: Logger;
  /** How much this node has to do: see {@link NodeState}. */
  readonly stateHere: () => Omit<NodeState, 'node'>;
  /** What to do with news of another node. It must not throw. */
  readonly onNews: (news: News) => void;
  /** From now on nothing is missed; what was told before may have been. It must not throw. */
  readonly onListening: () => void;
}

/** Makes this node one of those at the same Redis. It need not be there yet. */
export function joinNodes({ redisUrl, ...context }: JoiningNode): Nodes {
  const { logger } = context;
  const redis = openRedis(redisUrl, logger);
  const list = new NodeList({ ...context, redis });
  const leases = new RoomLeases({ ...context, redis, nodeForRoom: list.nodeForRoom });
  const news = new NodeNews({ ...context, redis });
  return {
    leases,
    limiter: sharedLimiters(redis),
    tell: (told) => news.tell(told),
    leave: () => list.leave(),
    close: async () => {
      await leases.close();
      await list.close();
      news.close();
      redis.destroy();
    },
  };
}
