import { describe, expect, it } from 'vitest';
import { RedisServer } from '../testing/redis-server.ts';
import { runApp, type RunningApp } from '../testing/running-app.ts';
import { engines } from '../testing/test-databases.ts';

const postgres = engines.find(({ kind }) => kind === 'postgres');

describe.runIf(postgres)('two nodes that start for the first time', () => {
  it('[MN9] at once have one demo between them', async () => {
    if (!postgres) return;
    const [redis, place] = [await RedisServer.start(), await postgres.withTables()];
    const started: RunningApp[] = [];
    try {
      const start = (name: string) =>
        runApp({
          NODE_NAME: name,
          REDIS_URL: redis.url,
          DATABASE_URL: place.config.databaseUrl ?? '',
          RAPPORT_SECRET: 'a secret that only these two nodes know',
          PUBLIC_URL: 'http://localhost:3000',
          DEMO: 'on',
        }).then((app) => started.push(app));
      await Promise.all([start('a'), start('b')]);
      const [one, other] = started.map(({ app }) => app.demo);
      expect(one?.staff).toHaveLength(2);
      expect(other).toEqual(one);
    } finally {
      for (const app of started) await app.end();
      await redis.kill();
      await place.remove();
    }
  });
});
