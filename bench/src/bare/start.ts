import { join } from 'node:path';
import { startServer, type RunningServer } from '../processes/child.ts';
import { freePort } from '../processes/free-port.ts';

/** Starts the bare media server in a process of its own. @param page a folder that it serves */
export async function startBare(page?: string): Promise<RunningServer> {
  const port = await freePort();
  return startServer(join(import.meta.dirname, 'media-server.ts'), {
    url: `http://localhost:${port}`,
    readyPath: '/ready',
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      RTC_PORT: String(await freePort()),
      ...(page === undefined ? {} : { PAGE: page }),
    },
  });
}
