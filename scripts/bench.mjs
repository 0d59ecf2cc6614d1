import { join } from 'node:path';
import { runForeground } from './lib/foreground.mjs';
import { main } from './lib/main.mjs';
import { node } from './lib/paths.mjs';
import { browserPackages } from './lib/test-packages.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { worker } = await setUp({ packages: browserPackages, purpose: 'to run the benchmarks' });
  const args = [join('bench', 'src', 'run.ts'), ...process.argv.slice(2)];
  return runForeground(node, args, { MEDIASOUP_WORKER_BIN: worker });
});
