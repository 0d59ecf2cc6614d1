import { PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import type { HelpNotice, ServerToStaff } from '@rapport/shared/contract/staff-channel.ts';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

let server: RunningApp;
const open: Socket[] = [];

beforeAll(async () => {
  server = await runApp();
});
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await server.end();
});

/** A page of staff without the page: what it is to show, and why it ended. */
class StaffSocket {
  readonly socket: Socket<ServerToStaff, Record<string, (...args: unknown[]) => void>>;
  notices: readonly HelpNotice[] | undefined;
  ended = false;

  constructor(cookie: string | undefined, origin = server.url, protocol = PROTOCOL) {
    this.socket = io(`${server.url}/staff`, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin, ...(cookie !== undefined && { cookie }) },
      auth: { protocol },
    });
    open.push(this.socket);
    this.socket.on('help:notices', ({ notices }) => {
      this.notices = notices;
    });
    this.socket.on('disconnect', () => (this.ended = true));
  }

  /** `connected`, or the code of the refusal. */
  connected(): Promise<string> {
    return new Promise((done) => {
      this.socket.once('connect', () => done('connected'));
      this.socket.once('connect_error', (error: Error & { data?: { code: string } }) =>
        done(error.data?.code ?? error.message),
      );
    });
  }
}

const post = (path: string, body: unknown, cookie = '') =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

async function signIn(): Promise<string> {
  const { email = '', password = '' } = server.app.demo?.staff[0] ?? {};
  const answer = await post('/api/auth/sign-in/email', { email, password });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

/** A member alone in the lobby. */
async function waiting(name: string): Promise<TestSocket> {
  const member = new TestSocket(server.url, { token: server.tokenOf(name) });
  open.push(member.socket);
  expect(await member.connected()).toBe('connected');
  await member.command(enter(name));
  return member;
}

describe('the channel to pages of staff', () => {
  it('[HD5] is for who is signed in, on a page of ours and of this version', async () => {
    const cookie = await signIn();
    expect(await new StaffSocket(undefined).connected()).toBe('not-signed-in');
    expect(await new StaffSocket(cookie, 'https://elsewhere.example').connected()).toBe(
      'not-allowed',
    );
    expect(await new StaffSocket(cookie, server.url, PROTOCOL + 1).connected()).toBe(
      'protocol-mismatch',
    );
  });

  it('[HD1] [CR14] brings a call from the lobby to the facilitator’s page, and says so once it was shown', async () => {
    const staff = new StaffSocket(await signIn());
    expect(await staff.connected()).toBe('connected');
    const alder = await waiting('Alder');
    expect(await alder.command({ type: 'care:call' })).toBe('ok');
    await vi.waitFor(() => expect(staff.notices).toMatchObject([{ name: 'Alder', mine: true }]));
    expect(alder.view?.care?.called).toMatchObject({ stage: 'nobody' });
    expect(alder.view?.care?.called).not.toHaveProperty('staff');
    const [{ session, seat } = { session: '', seat: '' }] = staff.notices ?? [];
    staff.socket.emit('help:shown', { session, seat });
    await vi.waitFor(() => expect(alder.view?.care?.called).toMatchObject({ staff: 'told' }));
    expect(await alder.command({ type: 'care:withdraw' })).toBe('ok');
    await vi.waitFor(() => expect(staff.notices).toEqual([]));
  });

  it('[HD5] tells nothing more to a page whose sign-in is over, and ends', async () => {
    const cookie = await signIn();
    const staff = new StaffSocket(cookie);
    expect(await staff.connected()).toBe('connected');
    await vi.waitFor(() => expect(staff.notices).toEqual([]));
    expect((await post('/api/auth/sign-out', {}, cookie)).status).toBe(204);
    await vi.waitFor(() => expect(staff.ended).toBe(true), { timeout: 5000 });
    const birch = await waiting('Birch');
    await birch.command({ type: 'care:call' });
    expect(staff.notices).toEqual([]);
    await birch.command({ type: 'care:withdraw' });
  });

  it('[SO4] answers what is wrong with a message, and takes no notice of it otherwise', async () => {
    const staff = new StaffSocket(await signIn());
    await staff.connected();
    const ask = (event: string, payload: unknown) =>
      staff.socket.timeout(5000).emitWithAck(event, payload) as Promise<unknown>;
    expect(await ask('help:shown', { session: 1 })).toMatchObject({
      error: { code: 'invalid-message' },
    });
    expect(await ask('help:shown', { session: 'none', seat: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await ask('help:all', {})).toMatchObject({ error: { code: 'unknown-command' } });
  });
});
