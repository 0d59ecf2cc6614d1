import {
  ENDPOINTS,
  pathTo,
  type Endpoint,
  type EndpointName,
} from '@rapport/shared/contract/http/endpoints.ts';
import type { CourseList } from '@rapport/shared/contract/course.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runApp, type RunningApp } from '../testing/running-app.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer } from '../testing/test-server.ts';

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];

/** What the tests read of a router of Express. */
const layers = z.array(
  z.object({
    route: z.object({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(),
    handle: z.unknown(),
  }),
);

/** Every route of a router and of those in it, as `GET /path`. */
const routesOf = (stack: unknown): string[] =>
  layers.parse(stack).flatMap(({ route, handle }) => {
    if (route) {
      return Object.keys(route.methods).map((verb) => `${verb.toUpperCase()} /api${route.path}`);
    }
    return typeof handle === 'function' && 'stack' in handle ? routesOf(handle.stack) : [];
  });

it('[HT7] serves every endpoint of the table, and nothing that is not in it', async () => {
  const [engine] = engines;
  if (!engine) throw new Error('there is no database to test on');
  const server = await testServer(engine);
  try {
    const inTable = NAMES.map((name) => `${ENDPOINTS[name].method} ${ENDPOINTS[name].path}`);
    expect(routesOf(server.app.router.stack).toSorted()).toEqual(inTable.toSorted());
  } finally {
    await server.end();
  }
});

describe('who may ask, on a running server', () => {
  let server: RunningApp;
  /** She facilitates both demo courses, he only the group. */
  let robin: string;
  let kim: string;
  let sessions: SessionList['sessions'];
  let courses: CourseList['courses'];

  beforeAll(async () => {
    server = await runApp();
    const signIn = async (first: string): Promise<string> => {
      const staff = server.app.demo?.staff.find(({ email }) => email.startsWith(first));
      const { email, password } = staff ?? {};
      const answer = await fetch(server.url + ENDPOINTS.signIn.path, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      return cookieOf(answer.headers);
    };
    [robin, kim] = [await signIn('robin'), await signIn('kim')];
    const list = await fetch(server.url + ENDPOINTS.sessions.path, { headers: { cookie: robin } });
    ({ sessions } = (await list.json()) as SessionList);
    const led = await fetch(server.url + ENDPOINTS.courses.path, { headers: { cookie: robin } });
    ({ courses } = (await led.json()) as CourseList);
  });
  afterAll(() => server.end());

  /** Asks with nothing that could be carried out: about nobody, and with an empty body. */
  const statusOf = async (name: EndpointName, format: string, cookie = ''): Promise<number> => {
    const id = sessions.find((session) => session.format === format)?.id ?? '';
    const course = courses.find((one) => one.format === format)?.id ?? '';
    const { method } = ENDPOINTS[name];
    const path = pathTo(name, {
      id,
      course,
      seat: 'nobody',
      card: 'none',
      agenda: 'none',
      person: 'nobody',
      letter: 'none',
      paper: 'none',
      passkey: 'none',
      client: 'none',
      invitation: 'none',
    });
    const { status } = await fetch(server.url + path, {
      method,
      headers: { origin: server.url, cookie, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: '{}' }),
    });
    return status;
  };
  const REFUSED = [401, 403];
  const by = (who: string) => NAMES.filter((name) => ENDPOINTS[name].who === who);

  it.each(by('everyone'))('[HT7] %s: everyone', async (name) => {
    expect([...REFUSED, 404]).not.toContain(await statusOf(name, 'group'));
  });

  it.each(by('signing-in'))('[HT7] [FA3] %s: who had the right password', async (name) => {
    expect(await statusOf(name, 'group')).toBe(401);
    expect(REFUSED).not.toContain(await statusOf(name, 'group', kim));
  });

  it.each(by('staff'))('[HT7] %s: who is signed in', async (name) => {
    expect(await statusOf(name, 'group')).toBe(401);
    const { right }: Endpoint = ENDPOINTS[name];
    const has = right === undefined || may(['therapist'], right);
    const status = await statusOf(name, 'group', kim);
    if (has) expect(REFUSED).not.toContain(status);
    else expect(status).toBe(403);
  });

  it.each(by('facilitator'))('[HT7] [GA3] %s: facilitators of the session', async (name) => {
    expect(await statusOf(name, 'individual')).toBe(401);
    expect(await statusOf(name, 'individual', kim)).toBe(403);
    expect(REFUSED).not.toContain(await statusOf(name, 'individual', robin));
  });

  it.each(by('course-facilitator'))('[HT7] %s: facilitators of the course', async (name) => {
    expect(await statusOf(name, 'individual')).toBe(401);
    expect(await statusOf(name, 'individual', kim)).toBe(403);
    expect(REFUSED).not.toContain(await statusOf(name, 'individual', robin));
  });
});
