import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerOf, trusts } from '../platform/client-address.ts';
import { silent } from '../testing/test-databases.ts';
import { authRoutes } from './auth-routes.ts';
import { mapErrors } from './error-mapper.ts';
import { KnownDevices } from '../auth/known-devices.ts';
import { SignInLimits } from '../auth/sign-in-limits.ts';
import { cookieOf } from '../testing/test-server.ts';

const OWNER = { email: 'robin@demo.example', password: 'the right one' };

/** The routes over accounts that know one password and take no time to compare it. */
describe('[HT3] signing in while somebody guesses', () => {
  let checked = 0;
  let now = Date.now();
  const lockedOut: unknown[] = [];
  const app = express();
  app.use(express.json());
  const { signIn } = authRoutes({
    accounts: {
      handle: async (request) => {
        checked += 1;
        const { password } = (await request.json()) as typeof OWNER;
        if (password !== OWNER.password) return new Response(null, { status: 401 });
        return Response.json({ user: { id: 'robin' } });
      },
      accountOf: () => Promise.resolve(undefined),
      isClosed: () => Promise.resolve(false),
      standingOf: () => Promise.resolve('done' as const),
      endSignIns: () => Promise.resolve(),
    },
    limits: new SignInLimits(Buffer.alloc(32, 1)),
    devices: new KnownDevices(Buffer.alloc(32, 2), 'https://rapport.example'),
    callerOf: callerOf(trusts(['loopback'])),
    security: {
      signedIn: () => undefined,
      signInFailed: () => undefined,
      signedOut: () => undefined,
      lockedOut: (event) => lockedOut.push(event),
    },
    clock: { now: () => now },
    publicUrl: 'https://rapport.example',
  });
  app.post('/sign-in/email', async (req, res) => {
    const body = req.body as typeof OWNER;
    await signIn({ caller: undefined, params: {}, body, req, res });
    res.status(204).end();
  });
  app.use(mapErrors(silent));
  const server = app.listen(0, '127.0.0.1');
  let url = '';
  beforeAll(() => {
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/sign-in/email`;
  });
  afterAll(() => server.close());

  const from = (address: string, password: string, cookie = '') =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
      body: JSON.stringify({ ...OWNER, password }),
    });

  it('lets the owner in at once where she has been before, and elsewhere after a minute', async () => {
    const known = cookieOf((await from('203.0.113.9', OWNER.password)).headers);
    const started = now;
    for (let n = 0; n < 500; n += 1) {
      now += 10;
      const { status } = await from(`198.18.${String(n >> 8)}.${String(n & 255)}`, 'guess');
      expect([401, 429]).toContain(status);
    }
    // What docs/operating/internet.md states: thirty, and five a second.
    expect(checked).toBeLessThanOrEqual(30 + (5 * (now - started)) / 1000);
    expect(lockedOut.length).toBeGreaterThan(400);

    expect((await from('203.0.113.9', OWNER.password, known)).status).toBe(204);
    const elsewhere = await from('203.0.113.77', OWNER.password);
    const wait = Number(elsewhere.headers.get('retry-after'));
    expect(elsewhere.status).toBe(429);
    expect(wait).toBeLessThanOrEqual(60);
    now += wait * 1000;
    expect((await from('203.0.113.77', OWNER.password)).status).toBe(204);
  });

  it('counts by the proxy’s word alone: a made-up address before it makes nobody new', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      const address = `10.0.0.${String(n)}, 2001:db8:1:2::${n.toString(16)}`;
      statuses.push((await from(address, 'guess')).status);
    }
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});
