import type { EventStore } from '@rapport/server/src/hosting/event-store.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { secretFrom } from '@rapport/server/src/platform/secret.ts';
import type { Database } from '@rapport/server/src/storage/database.ts';
import { createEventStore } from '@rapport/server/src/storage/event-store.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import { sessionSeals } from '@rapport/server/src/storage/session-seals.ts';
import { seedFacilitator, seedGroup, type SeededGroup } from '../rapport/seed.ts';
import { signIn } from '../rapport/server.ts';
import { Complaints } from './complaints.ts';
import { FaultNode } from './node.ts';
import { Postgres } from './postgres.ts';
import { Redis } from './redis.ts';

const SECRET = 'a secret that only these nodes know, and nobody else';
/** Where pages say that they come from. */
const ORIGIN = 'http://localhost:3000';
const ROLES = ['member', 'member', 'member', 'observer'] as const;
const PACT = { groupMessages: true, keepMessages: false, keepPolls: false };

/** Two real nodes, and the PostgreSQL and Redis that they stand on. */
export class World {
  readonly postgres: Postgres;
  readonly redis: Redis;
  readonly nodes: readonly FaultNode[];
  readonly store: EventStore;
  /** What the facilitator's browser says besides. */
  readonly facilitator: Readonly<Record<string, string>>;
  /** What the others' browsers say besides. */
  readonly others = { origin: ORIGIN };
  readonly complaints: Complaints;
  readonly #database: Database;
  readonly #person: string;

  static async start(): Promise<World> {
    const [postgres, redis] = [await Postgres.start(), await Redis.start()];
    const secret = secretFrom(SECRET);
    const database = await openDatabase(
      { dataDir: '', databaseUrl: postgres.url },
      createLogger('silent'),
    );
    const person = await seedFacilitator(database, secret, ORIGIN);
    const complaints = new Complaints();
    const env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      RAPPORT_SECRET: SECRET,
      PUBLIC_URL: ORIGIN,
    };
    const nodes: FaultNode[] = [];
    for (const name of ['a', 'b']) {
      nodes.push(await FaultNode.start(name, env, (line) => complaints.take(name, line)));
    }
    const cookie = await signIn(nodes[0]?.url ?? '', ORIGIN);
    return new World({ postgres, redis, nodes, database, person, complaints }, cookie);
  }

  private constructor(
    parts: Pick<World, 'postgres' | 'redis' | 'nodes' | 'complaints'> & {
      readonly database: Database;
      readonly person: string;
    },
    cookie: string,
  ) {
    ({
      postgres: this.postgres,
      redis: this.redis,
      nodes: this.nodes,
      complaints: this.complaints,
      database: this.#database,
      person: this.#person,
    } = parts);
    const seals = sessionSeals(this.#database.kysely, secretFrom(SECRET));
    this.store = createEventStore(this.#database, seals);
    this.facilitator = { origin: ORIGIN, cookie };
  }

  /** Adds a session that is held now. */
  addSession(): Promise<SeededGroup> {
    const linkKey = secretFrom(SECRET).keyFor('join links');
    return seedGroup(this.#database.kysely, linkKey, this.#person, ROLES, PACT);
  }

  async end(): Promise<void> {
    for (const node of this.nodes) await node.end();
    await this.#database.close();
    await this.redis.kill();
    await this.postgres.end();
  }
}
