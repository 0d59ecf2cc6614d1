import { join } from 'node:path';
import { runForeground } from './lib/foreground.mjs';
import { main } from './lib/main.mjs';
import { node } from './lib/paths.mjs';

await main(() =>
  runForeground(node, [join('server', 'src', 'admin', 'main.ts'), ...process.argv.slice(2)]),
);
