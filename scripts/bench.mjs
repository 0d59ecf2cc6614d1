import { join } from 'node:path';
import { runForeground } from './lib/foreground.mjs';
import { main } from './lib/main.mjs';
import { node } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { browserPackages, comparedPackages } from './lib/test-packages.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const packages = [...browserPackages, ...comparedPackages, 'postgresql'];
  const { worker } = await setUp({ packages, purpose: 'to run the benchmarks' });
  const given = process.env.RAPPORT_TEST_POSTGRES;
  const postgres = given ? { url: given, stop: () => {} } : await startPostgres();
  try {
    const args = [join('bench', 'src', 'run.ts'), ...process.argv.slice(2)];
    return await runForeground(node, args, {
      MEDIASOUP_WORKER_BIN: worker,
      RAPPORT_TEST_POSTGRES: postgres.url,
    });
  } finally {
    await postgres.stop();
  }
});
