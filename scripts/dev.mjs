import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { launch, stopAll } from './lib/children.mjs';
import { main } from './lib/main.mjs';
import { binFolder, childEnvironment, node, root } from './lib/paths.mjs';
import { setUp } from './setup.mjs';

const pagePort = 5173;
const address = process.env.PUBLIC_URL || `http://localhost:${pagePort}`;

/** Starts one of the two programs; each line of its output begins with its name. */
function start(name, command, args, { cwd = root, env, onLine }) {
  const child = launch(command, args, { cwd, env: childEnvironment(env) });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      process.stdout.write(`${name.padEnd(6)} │ ${line}\n`);
      onLine?.(stripVTControlCharacters(line));
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

await main(async () => {
  const { worker } = await setUp({ client: false });
  const server = start('server', node, ['--watch', join('server', 'src', 'main.ts')], {
    // The pages come from Vite, so that links lead there and calls from there are allowed.
    env: {
      PUBLIC_URL: address,
      ...process.env,
      NODE_ENV: 'development',
      MEDIASOUP_WORKER_BIN: worker,
    },
  });
  const client = start(
    'client',
    join(binFolder, 'vite'),
    ['--port', String(pagePort), '--strictPort'],
    {
      cwd: join(root, 'client'),
      env: { RAPPORT_SERVER: `http://localhost:${process.env.PORT || 3000}` },
      onLine: (line) => {
        if (/ready in/.test(line)) process.stdout.write(`\nOpen ${address}\n\n`);
      },
    },
  );
  // Either without the other is of no use.
  const code = await Promise.race([server, client]);
  await stopAll();
  return code;
});
