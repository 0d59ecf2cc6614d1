import type { IceServer } from '@rapport/shared/contract/media.ts';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cookieOf } from '../testing/test-server.ts';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

let server: RunningApp;
let lead: TestSocket;
const open: TestSocket[] = [];
beforeAll(async () => {
  server = await runApp({
    TURN_URLS: 'turn:relay.example:3478',
    TURN_SECRET: 'shared',
    STUN_URLS: 'stun:relay.example:3478',
  });
  lead = await facilitator();
});
afterAll(async () => {
  for (const { socket } of open) socket.disconnect();
  await server.end();
});

const STUN = [{ urls: ['stun:relay.example:3478'] }];
const hasCredentials = (servers: readonly IceServer[]): boolean =>
  servers.some(({ username, credential }) => username !== undefined && credential !== undefined);

const connect = async (auth: object, headers: Record<string, string> = {}) => {
  const socket = new TestSocket(server.url, auth as Record<string, unknown>, headers);
  open.push(socket);
  expect(await socket.connected()).toBe('connected');
  return socket;
};

/** Opens the media as a page does; the servers that it is given. */
const openMedia = async (page: TestSocket): Promise<IceServer[]> => {
  const speaks = await page.ask('media:capabilities', {});
  if (!speaks.ok) throw new Error(speaks.error.code);
  const { routerRtpCapabilities: rtpCapabilities } = speaks.value as Record<string, unknown>;
  const opened = await page.ask('media:open', { rtpCapabilities });
  if (!opened.ok) throw new Error(opened.error.code);
  return (opened.value as { iceServers: IceServer[] }).iceServers;
};
const restartIce = async (page: TestSocket): Promise<IceServer[]> => {
  const answer = await page.ask('media:restart-ice', { direction: 'receive' });
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as { iceServers: IceServer[] }).iceServers;
};

const facilitator = async () => {
  const { email, password } = server.app.demo?.staff[0] ?? {};
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = cookieOf(signedIn.headers);
  const list = await fetch(`${server.url}/api/sessions`, { headers: { cookie } });
  const { sessions } = (await list.json()) as { sessions: { id: string; format: string }[] };
  const session = sessions.find(({ format }) => format === 'group')?.id;
  const lead = await connect({ session }, { cookie });
  expect(await lead.command(enter('Robin'))).toBe('ok');
  return lead;
};

it('[ME17] gives credentials for the relay to who is inside, and to nobody else', async () => {
  expect(hasCredentials(await openMedia(lead))).toBe(true);

  const device = 'a'.repeat(32);
  const alder = await connect({ token: server.tokenOf('Alder'), device });
  // At the page before the lobby, in the lobby, and turned away.
  expect(await openMedia(alder)).toEqual(STUN);
  await alder.command(enter('Alder'));
  expect(await restartIce(alder)).toEqual(STUN);
  const seat = alder.view?.me.seat ?? '';
  await lead.command({ type: 'lobby:decline', seat });
  await vi.waitFor(() => expect(alder.view?.me.standing).toBe('declined'));
  expect(await openMedia(alder)).toEqual(STUN);
  expect(await restartIce(alder)).toEqual(STUN);
  expect(alder.received['media:ice-servers']).toBeUndefined();

  // Let in, the credentials are there before any media is offered and before the room is shown.
  const order: string[] = [];
  alder.socket.onAny((event: string) => order.push(event));
  await lead.command({ type: 'lobby:admit', seat });
  await vi.waitFor(() => expect(alder.view?.me.standing).toBe('admitted'));
  expect(order.slice(0, 2)).toEqual(['media:ice-servers', 'room:frame']);
  const given = alder.received['media:ice-servers'] ?? [];
  expect(given.map(({ iceServers }) => hasCredentials(iceServers))).toEqual([true]);
  expect(hasCredentials(await restartIce(alder))).toBe(true);
  expect(hasCredentials(await openMedia(alder))).toBe(true);

  // Another device that shows the same link waits at the door, and gets no media at all.
  const other = await connect({ token: server.tokenOf('Alder'), device: 'b'.repeat(32) });
  await other.command(enter('Alder'));
  const refused = { ok: false, error: { code: 'not-allowed', detail: 'device' } };
  expect(await other.ask('media:capabilities', {})).toMatchObject(refused);
  expect(await other.ask('media:restart-ice', { direction: 'send' })).toMatchObject(refused);

  // Taken out, nothing more is given.
  await lead.command({ type: 'floor:remove', seat });
  await vi.waitFor(() => expect(alder.view?.me.standing).toBe('removed'));
  expect(await restartIce(alder)).toEqual(STUN);
  expect(await openMedia(alder)).toEqual(STUN);
  expect(alder.received['media:ice-servers']).toHaveLength(1);

  // Let in after all, they are given anew.
  await lead.command({ type: 'lobby:admit', seat });
  await vi.waitFor(() => expect(alder.received['media:ice-servers']).toHaveLength(2));
});

it('[ME17] gives them at once to who comes back to their seat, and not after the end', async () => {
  const device = 'c'.repeat(32);
  const birch = await connect({ token: server.tokenOf('Birch'), device });
  await birch.command(enter('Birch'));
  await lead.command({ type: 'lobby:admit', seat: birch.view?.me.seat ?? '' });
  birch.socket.disconnect();
  const back = await connect({ token: server.tokenOf('Birch'), device });
  expect(back.view?.me.standing).toBe('admitted');
  expect(hasCredentials(await openMedia(back))).toBe(true);
  expect(back.received['media:ice-servers']).toBeUndefined();
  await lead.command({ type: 'session:end' });
  await vi.waitFor(() => expect(back.view?.session.ended).toBe(true));
  expect(await restartIce(back)).toEqual(STUN);
});
