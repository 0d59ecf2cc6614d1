import { join } from 'node:path';
import { startServer, type RunningServer } from '../processes/child.ts';
import { dataFolder, TOP } from '../processes/data-folder.ts';
import { freePort } from '../processes/free-port.ts';
import type { Group } from './group.ts';
import { FACILITATOR, seedGroups } from './seed.ts';

/** Rapport as it is started for its users, with groups whose sessions are now. */
export interface RapportServer extends RunningServer {
  readonly groups: readonly Group[];
}

/** Starts Rapport's own `main.ts` in a process of its own, with one media worker. */
export async function startRapport({
  groups: count,
  people,
  marks,
  probe = join(TOP, 'bench/src/timeline/room-probe.ts'),
}: {
  groups: number;
  people: number;
  /** Where it is to leave when commands passed which of its parts. */
  marks?: string;
  /** What is loaded before it to do so. */
  probe?: string;
}): Promise<RapportServer> {
  const data = dataFolder();
  try {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const seeded = await seedGroups(data.path, { groups: count, people, publicUrl: url });
    const server = await startServer(join(TOP, 'server/src/main.ts'), {
      url,
      readyPath: '/readyz',
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
        ...(marks !== undefined && { MARKS: marks }),
      },
      before: marks === undefined ? undefined : probe,
    });
    const stop = () => server.stop().finally(() => data.remove());
    try {
      const cookie = await signIn(url);
      const groups = seeded.map(({ session, members }) => ({
        facilitator: { session, cookie },
        members,
      }));
      return { ...server, groups, stop };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    data.remove();
    throw error;
  }
}

/** Signs the facilitator in, as their page does. Gives the cookie. */
export async function signIn(url: string, origin = url): Promise<string> {
  const { email, password } = FACILITATOR;
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
