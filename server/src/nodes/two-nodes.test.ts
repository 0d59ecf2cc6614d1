import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { PROTOCOL, socketPath } from '@rapport/shared/contract/protocol.ts';
import type { HelpNotice, ServerToStaff } from '@rapport/shared/contract/staff-channel.ts';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { enter } from '../testing/hosted.ts';
import { longBegun, RedisServer } from '../testing/redis-server.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';
import { engines, type TestPlace } from '../testing/test-databases.ts';
import { cookieOf } from '../testing/test-server.ts';

const ORIGIN = 'http://localhost:3000';
const SOON = { timeout: 8_000 };

const postgres = engines.find(({ kind }) => kind === 'postgres');

describe.runIf(postgres)('two nodes are one system', () => {
  let redis: RedisServer;
  let place: TestPlace;
  let a: RunningApp;
  let b: RunningApp;
  let robin: string;
  let session: string;
  const open: Socket[] = [];

  const start = (name: string): Promise<RunningApp> =>
    runApp({
      NODE_NAME: name,
      REDIS_URL: redis.url,
      DATABASE_URL: place.config.databaseUrl ?? '',
      RAPPORT_SECRET: 'a secret that only these two nodes know',
      PUBLIC_URL: ORIGIN,
      DEMO: 'on',
    });

  beforeAll(async () => {
    redis = await RedisServer.start();
    await longBegun(redis);
    if (!postgres) return;
    place = await postgres.withTables();
    a = await start('a');
    b = await start('b');
    robin = await signIn(a, 'robin');
    const answer = await ask(b, 'GET', '/api/sessions', robin);
    const { sessions } = (await answer.json()) as SessionList;
    session = sessions.find(({ format }) => format === 'group')?.id ?? '';
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.disconnect();
  });
  afterAll(async () => {
    await a.end();
    await b.end();
    await redis.kill();
    await place.remove();
  });

  const ask = (node: RunningApp, method: string, path: string, cookie = '', body?: object) =>
    fetch(node.url + path, {
      method,
      headers: { origin: ORIGIN, 'content-type': 'application/json', cookie },
      ...(body && { body: JSON.stringify(body) }),
    });

  async function signIn(node: RunningApp, first: string): Promise<string> {
    const known = node.app.demo?.staff.find(({ email }) => email.startsWith(first));
    const { email, password } = known ?? {};
    const body = { email, password };
    return cookieOf((await ask(node, 'POST', '/api/auth/sign-in/email', '', body)).headers);
  }

  function knock(node: RunningApp, auth: Record<string, unknown>, cookie = '', path?: string) {
    const socket = new TestSocket(node.url, auth, { origin: ORIGIN, cookie }, path);
    open.push(socket.socket);
    return socket;
  }

  /** The facilitator's page, in the room at this node. */
  async function lead(node: RunningApp): Promise<TestSocket> {
    const page = knock(node, { session }, robin);
    expect(await page.connected()).toBe('connected');
    await page.command(enter('Robin'));
    return page;
  }

  it('[MN1] [MN5] a page is told which node has its room, and comes in by that node’s own path', async () => {
    await lead(a);
    const astray = knock(b, { token: a.tokenOf('Alder') });
    expect(await astray.connected()).toBe('elsewhere');
    expect(astray.refusal).toEqual({ code: 'elsewhere', detail: 'a' });
    const right = knock(a, { token: a.tokenOf('Alder') }, '', socketPath('a'));
    expect(await right.connected()).toBe('connected');
    const wrong = knock(a, { token: a.tokenOf('Alder') }, '', socketPath('b'));
    expect(await wrong.connected()).not.toBe('connected');
  });

  it('[MN5] lists say of a room elsewhere that it runs, and who is in it', async () => {
    const page = await lead(a);
    const lists = async (node: RunningApp) => {
      const answer = await ask(node, 'GET', '/api/sessions', robin);
      const { sessions } = (await answer.json()) as SessionList;
      return sessions.find(({ id }) => id === session)?.room;
    };
    const here = await lists(a);
    expect(here).toMatchObject({ open: true, inside: 1 });
    expect(await lists(b)).toEqual(here);
    page.socket.disconnect();
    await vi.waitFor(async () => expect(await lists(b)).toMatchObject({ inside: 0 }), SOON);
  });

  it('[MN6] whoever signs out at one node is out of the room at the other', async () => {
    const kim = await signIn(b, 'kim');
    await lead(a);
    const page = knock(a, { session }, kim);
    expect(await page.connected()).toBe('connected');
    expect((await ask(b, 'POST', '/api/auth/sign-out', kim, {})).status).toBe(204);
    await vi.waitFor(() => {
      expect(page.received['room:closed']).toEqual([{ reason: 'not-signed-in' }]);
    }, SOON);
  });

  it('[MN8] whoever guesses passwords at one node waits at the other too', async () => {
    const email = a.app.demo?.staff.find((known) => known.email.startsWith('kim'))?.email ?? '';
    const guess = async (node: RunningApp) => {
      const body = { email, password: 'not this one' };
      return (await ask(node, 'POST', '/api/auth/sign-in/email', '', body)).status;
    };
    for (let times = 0; times < 6; times += 1) expect(await guess(a)).toBe(401);
    await vi.waitFor(async () => expect(await guess(b)).toBe(429), SOON);
  });

  it('[MN6] a link that is withdrawn at one node ends its connections at the other', async () => {
    const leading = await lead(a);
    const page = knock(a, { token: a.tokenOf('Birch') });
    expect(await page.connected()).toBe('connected');
    const seat = page.view?.me.seat ?? '';
    const path = `/api/sessions/${session}/people/${seat}/link`;
    expect((await ask(b, 'DELETE', path, robin, {})).ok).toBe(true);
    await vi.waitFor(() => {
      expect(page.received['room:closed']).toEqual([{ reason: 'link-revoked' }]);
    }, SOON);
    expect(leading.ended).toBeUndefined();
  });

  it('[MN6] a call for help stands on the pages of staff at every node, and what is said of it reaches the room', async () => {
    const notices: { now: readonly HelpNotice[] } = { now: [] };
    const desk: Socket<ServerToStaff> = io(`${b.url}/staff`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: ORIGIN, cookie: robin },
      auth: { protocol: PROTOCOL },
    });
    open.push(desk);
    desk.on('help:notices', ({ notices: all }) => (notices.now = all));
    const page = knock(a, { token: a.tokenOf('Cedar') });
    expect(await page.connected()).toBe('connected');
    await page.command(enter('Cedar'));
    expect(await page.command({ type: 'care:call' })).toBe('ok');
    await vi.waitFor(() => expect(notices.now.map(({ name }) => name)).toEqual(['Cedar']), SOON);
    const [{ seat } = { seat: '' }] = notices.now;
    const seen = (await (desk as Socket)
      .timeout(5000)
      .emitWithAck('help:seen', { session, seat })) as object;
    expect(seen).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(page.view?.care?.called?.staff).toBe('seen'), SOON);
    // A node that comes later is told as well.
    const late = await start('late');
    try {
      const other = await signIn(late, 'robin');
      const lateDesk: Socket<ServerToStaff> = io(`${late.url}/staff`, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { origin: ORIGIN, cookie: other },
        auth: { protocol: PROTOCOL },
      });
      open.push(lateDesk);
      let shown: readonly HelpNotice[] = [];
      lateDesk.on('help:notices', ({ notices: all }) => (shown = all));
      await vi.waitFor(() => expect(shown.map(({ name }) => name)).toEqual(['Cedar']), SOON);
    } finally {
      await late.end();
    }
  });

  it('[MN7] a node that is told to stop hands its rooms over, and the room goes on where it stood', async () => {
    const before = await lead(a);
    await before.command({ type: 'lobby:lock' });
    const page = before.view?.lobby;
    await a.app.close();
    expect(before.ended).toBeDefined();
    const after = knock(b, { session, notAt: 'a' }, robin);
    expect(await after.connected()).toBe('connected');
    expect(after.view?.lobby).toEqual(page);
    await a.restart();
    // It has started again, and the room stays where it is.
    const astray = knock(a, { session }, robin);
    expect(await astray.connected()).toBe('elsewhere');
    await after.command({ type: 'lobby:unlock' });
  });

  it('[MN3] while Redis is away the room goes on, and after it a page finds it again', async () => {
    const page = await lead(b);
    await redis.kill();
    expect(await page.command({ type: 'floor:mute' })).toBe('ok');
    await redis.boot();
    await vi.waitFor(async () => {
      const astray = knock(a, { token: a.tokenOf('Dogwood') });
      expect(await astray.connected()).toBe('elsewhere');
    }, SOON);
    expect(page.ended).toBeUndefined();
  });
});
