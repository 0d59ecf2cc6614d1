import { join } from 'node:path';
import { runForeground } from './lib/foreground.mjs';
import { main } from './lib/main.mjs';
import { node } from './lib/paths.mjs';
import { nodePackages } from './lib/test-packages.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const packages = ['postgresql', ...nodePackages];
  const { worker } = await setUp({ packages, purpose: 'to play faults' });
  const args = [join('bench', 'src', 'faults', 'main.ts'), ...process.argv.slice(2)];
  return runForeground(node, args, { MEDIASOUP_WORKER_BIN: worker });
});
