import { join } from 'node:path';
import { startServer, type RunningServer } from '../processes/child.ts';
import { dataFolder, TOP } from '../processes/data-folder.ts';
import { freePort } from '../processes/free-port.ts';
import { seedGroups, type Group } from './seed.ts';

/** Rapport as it is started for its users, with groups whose sessions are now. */
export interface RapportServer extends RunningServer {
  readonly groups: readonly Group[];
}

/** Starts Rapport's own `main.ts` in a process of its own, with one media worker. */
export async function startRapport(size: {
  groups: number;
  people: number;
}): Promise<RapportServer> {
  const data = dataFolder();
  try {
    const groups = await seedGroups(data.path, size);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const server = await startServer(join(TOP, 'server/src/main.ts'), {
      url,
      readyPath: '/api/ready',
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: url,
        DATA_DIR: data.path,
        RTC_LISTEN_IP: '127.0.0.1',
        RTC_PORT_BASE: String(await freePort()),
        RTC_WORKERS: '1',
        LOG_LEVEL: 'warn',
        DEMO: 'off',
      },
    });
    return { ...server, groups, stop: () => server.stop().finally(() => data.remove()) };
  } catch (error) {
    data.remove();
    throw error;
  }
}
