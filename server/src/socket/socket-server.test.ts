import { MAX_MESSAGE_BYTES, PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomId } from '../platform/ids.ts';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

let server: RunningApp;
const open: TestSocket[] = [];

beforeAll(async () => {
  server = await runApp();
});
afterAll(async () => {
  for (const { socket } of open) socket.disconnect();
  await server.end();
});

function page(name: string, auth: Record<string, unknown> = {}): TestSocket {
  const socket = new TestSocket(server.url, {
    token: server.tokenOf(name),
    device: `device-of-${name}`.padEnd(22, '-'),
    ...auth,
  });
  open.push(socket);
  return socket;
}

async function arrived(name: string): Promise<TestSocket> {
  const socket = page(name);
  expect(await socket.connected()).toBe('connected');
  await socket.command(enter(name));
  return socket;
}

const code = async (answer: ReturnType<TestSocket['ask']>) => {
  const said = await answer;
  return said.ok ? 'ok' : said.error.code;
};

describe('the handshake', () => {
  it.each([
    ['a forged link', { token: 'x'.repeat(43) }, 'link-invalid'],
    ['a link that is cut off', { token: 'aixx' }, 'link-invalid'],
    ['a page of another version', { protocol: PROTOCOL + 1 }, 'protocol-mismatch'],
    ['a handshake that is no handshake', { token: { a: 1 } }, 'invalid-message'],
    ['a field too many', { admin: true }, 'invalid-message'],
  ])('[SO1] refuses %s', async (_name, auth, refusal) => {
    expect(await page('Alder', auth).connected()).toBe(refusal);
  });

  it('[SO1] refuses who is not signed in, and every page but our own', async () => {
    const session = (origin: string) => {
      const socket = new TestSocket(server.url, { session: 'any' }, { origin });
      open.push(socket);
      return socket.connected();
    };
    expect(await session(server.url)).toBe('not-signed-in');
    expect(await session('https://elsewhere.example')).toBe('not-allowed');
  });

  it('[SO2] leads each link to its own seat', async () => {
    const [alder, birch] = [await arrived('Alder'), await arrived('Birch')];
    expect(alder.view?.me.name).toBe('Alder');
    expect(birch.view?.me.name).toBe('Birch');
    expect(alder.view?.me.seat).not.toBe(birch.view?.me.seat);
  });

  it('[SO3] lets the newest page of a device have the seat, and says so to the one before', async () => {
    const tab = page('Cedar');
    expect(await tab.connected()).toBe('connected');
    await tab.command(enter('Cedar'));
    const other = page('Cedar');
    expect(await other.connected()).toBe('connected');
    await vi.waitFor(() => expect(tab.ended).toBeDefined());
    expect(tab.received['room:closed']).toEqual([{ reason: 'superseded' }]);
    expect(other.view?.me.standing).toBe('waiting');
    other.socket.disconnect();
  });

  it('[SO3] [DV3] lets another device wait: no seat, no media, not a byte of who is there', async () => {
    const cedar = await arrived('Cedar');
    const stranger = page('Cedar', { device: randomId() });
    expect(await stranger.connected()).toBe('connected');
    expect(await stranger.command(enter('Somebody'))).toBe('ok');
    expect(stranger.view).toMatchObject({ device: { is: 'new' }, me: { name: 'Somebody' } });
    expect(cedar.ended).toBeUndefined();
    expect(await code(stranger.ask('media:capabilities', {}))).toBe('not-allowed');
    expect(await stranger.command({ type: 'messages:to-leaders', text: 'Hello' })).toBe(
      'not-allowed',
    );
    const sent = JSON.stringify(stranger.received);
    expect(sent).not.toContain('Cedar');
    expect(sent).not.toContain(cedar.view?.me.seat);
    const joining = (device: string) =>
      fetch(`${server.url}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ token: server.tokenOf('Cedar'), device }),
      }).then((answer) => answer.json() as Promise<{ standing: string; name: string }>);
    const { standing, name } = await joining(randomId());
    expect({ standing, name }).toEqual({ standing: 'new-device', name: '' });
  });
});

describe('what is sent', () => {
  it('[SO4] is answered with a code, whatever it is, and disturbs nobody else', async () => {
    const [bad, good] = [await arrived('Dogwood'), await arrived('Elm')];
    const before = JSON.stringify(good.view);
    const answers = await Promise.all([
      code(bad.ask('room:command', 'not an object')),
      code(bad.ask('room:command', { id: 'short', command: { type: 'floor:mute' } })),
      code(bad.ask('room:command', { id: randomId(), command: { type: 'floor:mute', more: 1 } })),
      code(bad.ask('room:command', { id: randomId(), command: { type: 'room:explode' } })),
      code(bad.ask('room:command')),
      code(bad.ask('room:no-such-event', {})),
      code(bad.ask('media:connect', { direction: 'sideways' })),
    ]);
    expect(answers).toEqual([
      'invalid-message',
      'invalid-message',
      'invalid-message',
      'unknown-command',
      'invalid-message',
      'unknown-command',
      'invalid-message',
    ]);
    expect(JSON.stringify(good.view)).toBe(before);
    expect(bad.ended).toBeUndefined();
  });

  it('[SO5] may be anything at all: the server answers and goes on', async () => {
    const socket = await arrived('Fern');
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (payload) => {
        expect(['invalid-message', 'unknown-command']).toContain(
          await code(socket.ask('room:command', payload)),
        );
      }),
      { numRuns: 40 },
    );
    expect(await socket.command({ type: 'floor:mute' })).toBe('ok');
  });

  it('[SO6] takes effect without a callback too, and hurts nobody', async () => {
    const socket = await arrived('Ginkgo');
    socket.socket.emit('room:command', { id: randomId(), command: { type: 'floor:mute' } });
    socket.socket.emit('room:command', 'nonsense');
    socket.socket.emit('room:nothing');
    socket.socket.emit('room:command', null, 'two', 3);
    await vi.waitFor(() => expect(socket.view?.me.microphone).toBe(false));
  });

  it('[SO7] takes effect once when it is repeated, and in any order of repetition', async () => {
    const socket = await arrived('Hazel');
    const [mute, unmute] = [randomId(), randomId()];
    expect(await socket.command({ type: 'floor:mute' }, mute)).toBe('ok');
    expect(await socket.command({ type: 'floor:unmute' }, unmute)).toBe('ok');
    expect(await socket.command({ type: 'floor:mute' }, mute)).toBe('ok');
    expect(socket.view?.me.microphone).toBe(true);
  });

  it('[SO8] ends the sender’s connection, and no other, when it is larger than allowed', async () => {
    const [large, other] = [await arrived('Alder'), await arrived('Birch')];
    large.socket.emit('room:command', 'x'.repeat(MAX_MESSAGE_BYTES + 1));
    await vi.waitFor(() => expect(large.ended).toBeDefined());
    expect(other.ended).toBeUndefined();
    expect(await other.command({ type: 'floor:mute' })).toBe('ok');
    const again = page('Alder', { resume: true });
    expect(await again.connected()).toBe('connected');
  });

  it('[SO9] is refused when there is too much of it, until there is less', async () => {
    const socket = await arrived('Cedar');
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => code(socket.ask('room:clock', {}))),
    );
    expect(answers).toContain('ok');
    expect(answers).toContain('rate-limited');
    await vi.waitFor(async () => expect(await code(socket.ask('room:clock', {}))).toBe('ok'), {
      timeout: 10_000,
      interval: 500,
    });
  });

  it('[SO9] is counted for the seat: connecting again begins nothing anew', async () => {
    let socket = await arrived('Ginkgo');
    // The count ends by itself after four seconds: a slow machine tries again.
    await vi.waitFor(
      async () => {
        await Promise.all(Array.from({ length: 250 }, () => code(socket.ask('room:clock', {}))));
        socket.socket.disconnect();
        socket = page('Ginkgo', { resume: true });
        expect(await socket.connected()).toBe('connected');
        expect(await code(socket.ask('room:clock', {}))).toBe('rate-limited');
      },
      { timeout: 20_000, interval: 100 },
    );
  });

  it('[GA2] a link of ours that another site’s page shows is refused', async () => {
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'http://evil.example', host: 'evil.example' },
    ]) {
      const socket = new TestSocket(server.url, { token: server.tokenOf('Elm') }, headers);
      open.push(socket);
      expect(await socket.connected()).toBe('not-allowed');
    }
  });
});

describe('a seat in the lobby', () => {
  it('[SO10] may give none of the commands of those inside, or of facilitators', async () => {
    const socket = await arrived('Dogwood');
    const seat = socket.view?.me.seat ?? '';
    for (const command of [
      { type: 'lobby:admit', seat },
      { type: 'lobby:admit-all', seats: [seat] },
      { type: 'floor:raise-hand' },
      { type: 'agenda:start' },
      { type: 'exercise:choose', card: 'who-i-lost' },
      { type: 'messages:to-group', text: 'Hello' },
      { type: 'care:take', seat },
      { type: 'session:end' },
    ] satisfies RoomCommand[]) {
      expect(await socket.command(command)).toBe('not-allowed');
    }
    expect(Object.keys(socket.view?.can ?? {}).toSorted()).toEqual([
      'care:call',
      'care:whereabouts',
      'floor:camera-off',
      'floor:leave',
      'floor:mute',
      'messages:to-leaders',
    ]);
  });

  it('[SO11] is offered nobody’s media, and gets none that it asks for', async () => {
    const socket = await arrived('Elm');
    const { routerRtpCapabilities } = await value<{ routerRtpCapabilities: object }>(
      socket.ask('media:capabilities', {}),
    );
    await value(socket.ask('media:open', { rtpCapabilities: routerRtpCapabilities }));
    expect(await code(socket.ask('media:resume', { consumer: 'someone' }))).toBe('not-found');
    const offers = socket.received['media:consumer'] ?? [];
    expect(offers.filter(({ seat }) => seat !== undefined)).toEqual([]);
  });
});

async function value<T>(answer: ReturnType<TestSocket['ask']>): Promise<T> {
  const said = await answer;
  if (!said.ok) throw new Error(said.error.code);
  return said.value as T;
}
