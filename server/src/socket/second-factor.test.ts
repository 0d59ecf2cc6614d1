import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { PROTOCOL, STAFF_NAMESPACE } from '@rapport/shared/contract/protocol.ts';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';
import { authenticatorOf } from '../testing/test-authenticator.ts';
import { cookieOf } from '../testing/test-server.ts';

let server: RunningApp;
beforeAll(async () => {
  server = await runApp();
});
afterAll(() => server.end());

const ask = async (path: string, cookie: string, body?: unknown) => {
  const answer = await fetch(server.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin: server.url, 'content-type': 'application/json', cookie },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { headers: answer.headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
};

/** What opening the channel of a page of staff comes to. */
function channel(cookie: string): Promise<string> {
  const socket = io(server.url + STAFF_NAMESPACE, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: server.url, cookie },
    auth: { protocol: PROTOCOL },
  });
  return new Promise<string>((done) => {
    socket.once('connect', () => done('connected'));
    socket.once('connect_error', (error: Error & { data?: { code: string } }) =>
      done(error.data?.code ?? error.message),
    );
  }).finally(() => socket.disconnect());
}

it('[FA3] a sign-in that lacks it opens no room and no channel; the others end when it is set up', async () => {
  const { email, password } = server.app.demo?.staff[0] ?? { email: '', password: '' };
  const signIn = async () =>
    cookieOf((await ask('/api/auth/sign-in/email', '', { email, password })).headers);
  const [first, second] = [await signIn(), await signIn()];
  const list = (await ask('/api/sessions', first)).body as SessionList;
  const session = list.sessions[0]?.id;
  const inRoom = new TestSocket(server.url, { session }, { cookie: second });
  expect(await inRoom.connected()).toBe('connected');
  const ended = new Promise((done) => inRoom.socket.once('disconnect', done));

  const path = '/api/account/authenticator';
  const offer = (await ask(`${path}/offer`, first, { password })).body as AuthenticatorOffer;
  await ask(path, first, { code: authenticatorOf(offer).codeAt(Date.now()) });
  await ended;

  const cookie = await signIn();
  const room = new TestSocket(server.url, { session }, { cookie });
  expect(await room.connected()).toBe('not-signed-in');
  expect(await channel(cookie)).toBe('not-signed-in');
  expect(await channel(first)).toBe('connected');
  const complete = new TestSocket(server.url, { session }, { cookie: first });
  expect(await complete.connected()).toBe('connected');
  complete.socket.disconnect();
});
