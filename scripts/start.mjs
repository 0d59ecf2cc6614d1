import { runServer } from './lib/foreground.mjs';
import { main } from './lib/main.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { worker } = await setUp();
  return runServer({ NODE_ENV: 'production', MEDIASOUP_WORKER_BIN: worker });
});
