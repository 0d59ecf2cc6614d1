import { openDatabase } from '../storage/open-database.ts';
import { dropKept } from './postgres-places.ts';
import { engines, silent, TEMPLATE } from './test-databases.ts';

/**
 * Vitest's global setup: makes each engine's tables once, for every test of the run to copy.
 * @returns what removes them again
 */
export default async function setup(): Promise<() => Promise<void>> {
  const places = await Promise.all(
    engines.map(async (engine) => {
      const place = await engine.place();
      const { dataDir, databaseUrl } = place.config;
      await (await openDatabase(place.config, silent)).close();
      // The processes that tests run in inherit it.
      const name = databaseUrl === undefined ? dataDir : new URL(databaseUrl).pathname.slice(1);
      process.env[TEMPLATE[engine.kind]] = name;
      return {
        remove: async () => {
          if (databaseUrl !== undefined) await dropKept(databaseUrl, name);
          await place.remove();
        },
      };
    }),
  );
  return async () => {
    for (const place of places) await place.remove();
  };
}
