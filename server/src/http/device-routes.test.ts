import type { DeviceRuleShown } from '@rapport/shared/contract/device-code.ts';
import type { JoinInfo, SessionList } from '@rapport/shared/contract/rest.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';
import { cookieOf } from '../testing/test-server.ts';

const PHONE = 'p'.repeat(22);

describe('a new device, on a running server without mail', () => {
  let server: RunningApp;
  let robin: string;
  let session: SessionList['sessions'][number];
  let token: string;
  const open: TestSocket[] = [];

  beforeEach(async () => {
    server = await runApp();
    const { email, password } =
      server.app.demo?.staff.find((one) => one.email.startsWith('robin')) ?? {};
    const signedIn = await ask('POST', '/api/auth/sign-in/email', { body: { email, password } });
    robin = cookieOf(signedIn.headers);
    const list = await ask('GET', '/api/sessions', { cookie: robin });
    const group = ((await list.json()) as SessionList).sessions.find(
      ({ format }) => format === 'group',
    );
    if (!group) throw new Error('no group');
    session = group;
    token = server.tokenOf('Alder');
  });
  afterEach(async () => {
    for (const { socket } of open) socket.disconnect();
    await server.end();
  });

  const ask = (
    method: string,
    path: string,
    { cookie = '', body }: { cookie?: string; body?: object } = {},
  ) =>
    fetch(server.url + path, {
      method,
      headers: { origin: server.url, cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const codeOf = async (answer: Response) =>
    answer.ok ? 'ok' : ((await answer.json()) as { error: { code: string } }).error.code;
  const connect = async (auth: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const socket = new TestSocket(server.url, auth, headers);
    open.push(socket);
    expect(await socket.connected()).toBe('connected');
    return socket;
  };
  const sees = (socket: TestSocket, what: (view: RoomView) => boolean) =>
    vi.waitFor(() => expect(socket.view && what(socket.view)).toBe(true));
  const decide = async (code: boolean) => {
    const shown = await ask('GET', '/api/device-rule', { cookie: robin });
    const { revision } = (await shown.json()) as DeviceRuleShown;
    return ask('PUT', '/api/device-rule', { cookie: robin, body: { revision, code } });
  };
  const join = async () =>
    (await (await ask('POST', '/api/join', { body: { token, device: PHONE } })).json()) as JoinInfo;

  it('[ND1] tells the facilitator that somebody is here for the first time, and lets them in', async () => {
    const lead = await connect({ session: session.id }, { cookie: robin });
    await lead.command(enter('Robin'));
    const client = await connect({ token, device: PHONE });
    await client.command(enter('Alder'));
    await sees(lead, (view) => view.lobby?.waiting?.[0]?.device?.is === 'first');
    expect(JSON.stringify(client.view)).not.toContain('first');
  });

  it('[ND6] [IC12] shows neither papers nor the calendar to a device without the code', async () => {
    expect(await codeOf(await ask('POST', '/api/own-papers', { body: { token } }))).toBe('ok');
    expect((await decide(true)).status).toBe(200);
    for (const [path, more] of [
      ['/api/own-papers', {}],
      ['/api/own-calendar', {}],
      ['/api/own-papers/sign', { paper: 'p', version: 1, hash: 'a'.repeat(64), name: 'A' }],
      ['/api/own-papers/withdraw', { paper: 'p' }],
    ] as const) {
      const answer = await ask('POST', path, { body: { token, device: PHONE, ...more } });
      expect([path, await codeOf(answer)]).toEqual([path, 'code-needed']);
    }
    expect(await join()).toMatchObject({ code: {}, name: '' });
    const sent = await ask('POST', '/api/own-code', { body: { token, device: PHONE } });
    expect(await codeOf(sent)).toBe('no-mail');
    const entered = { token, device: PHONE, code: '123456' };
    expect(await codeOf(await ask('POST', '/api/own-code/enter', { body: entered }))).toBe(
      'code-over',
    );
  });

  it('[ND9] lets whoever has no code in with a reason, and by no other way', async () => {
    await decide(true);
    const lead = await connect({ session: session.id }, { cookie: robin });
    await lead.command(enter('Robin'));
    const client = await connect({ token, device: PHONE });
    await client.command(enter('Alder'));
    await sees(lead, (view) => view.lobby?.waiting?.[0]?.device?.code === 'impossible');
    const seat = client.view?.me.seat ?? '';
    expect(lead.view?.can['lobby:admit-all']).toBeUndefined();
    expect(await lead.command({ type: 'lobby:admit', seat })).toBe('reason-needed');
    await ask('POST', `/api/sessions/${session.id}/people/${seat}/reason`, {
      cookie: robin,
      body: { reason: 'Known by voice' },
    });
    expect(await lead.command({ type: 'lobby:admit', seat })).toBe('ok');
    await sees(client, (view) => view.me.standing === 'admitted');
    // The device is known from now on.
    expect(await join()).not.toHaveProperty('code');
  });
});
