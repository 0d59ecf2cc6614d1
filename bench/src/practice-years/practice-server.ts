import { join } from 'node:path';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import { loadSecret } from '@rapport/server/src/platform/secret.ts';
import type { Database, DatabaseKind } from '@rapport/server/src/storage/database.ts';
import { openDatabase } from '@rapport/server/src/storage/open-database.ts';
import { startServer, type RunningServer } from '../processes/child.ts';
import { dataFolder, TOP } from '../processes/data-folder.ts';
import { freePort } from '../processes/free-port.ts';
import { databasePlace } from './database-place.ts';
import { PASSWORD, seedYears, type Asking } from './seed-years.ts';

/** A practice of so many years, as it is served, and who asks it. */
export interface PracticeServer extends RunningServer {
  readonly years: number;
  /** Its database, as a second server would have it. */
  readonly database: Database;
  readonly asking: readonly (Asking & { readonly cookie: string })[];
}

/** So many therapists ask for their pages in turn. */
const ASKING = 8;

/** Starts Rapport's own `main.ts` in a process of its own, on a practice of so many years. */
export async function startPractice(kind: DatabaseKind, years: number): Promise<PracticeServer> {
  await using started = new AsyncDisposableStack();
  const data = dataFolder();
  started.defer(() => data.remove());
  const place = await databasePlace(kind);
  started.defer(() => place.remove());
  const secret = loadSecret(data.path);
  const config = { dataDir: data.path, ...(place.url && { databaseUrl: place.url }) };
  const database = await openDatabase(config, createLogger('silent'));
  started.defer(() => database.close());
  const now = Date.now();
  const asking = await seedYears({ database, secret }, { years, now, asking: ASKING });
  const server = await serve(data.path, place.url);
  started.defer(() => server.stop());
  const signedIn: PracticeServer['asking'][number][] = [];
  for (const one of asking) {
    signedIn.push({ ...one, cookie: await signIn(server.url, one.email) });
  }
  const running = started.move();
  const stop = () => running.disposeAsync();
  return { ...server, years, database, asking: signedIn, stop };
}

async function serve(dataDir: string, databaseUrl: string | undefined): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  return startServer(join(TOP, 'server/src/main.ts'), {
    url,
    readyPath: '/readyz',
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      RTC_LISTEN_IP: '127.0.0.1',
      RTC_PORT_BASE: String(await freePort()),
      RTC_WORKERS: '1',
      LOG_LEVEL: 'warn',
      DEMO: 'off',
    },
  });
}

/** Signs a therapist in, as their page does. Gives the cookie. */
async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
