import type { WireError } from '@rapport/shared/contract/errors.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoomConnection } from './room-connection.ts';
import { TestServer, VIEW, when } from './test-server.ts';

let server: TestServer;
const open: RoomConnection[] = [];

const connect = (): RoomConnection => {
  const connection = new RoomConnection({
    url: server.url,
    handshake: { protocol: 1, token: 'token', device: 'd'.repeat(22) },
    random: () => 0,
  });
  open.push(connection);
  return connection;
};

const live = (connection: RoomConnection) => when(connection, (now) => now.connection === 'live');

beforeEach(async () => {
  server = new TestServer();
  await server.listen();
});

afterEach(async () => {
  for (const connection of open.splice(0)) connection.close();
  await server.close();
});

describe('the view', () => {
  it('is what the server sends first, and follows its patches', async () => {
    const connection = connect();
    const before = await live(connection);
    expect(before.view).toEqual(VIEW);
    server.frame({ frame: 2, now: 0, patch: [[['me', 'standing'], 'admitted']] });
    const after = await when(connection, (now) => now.view?.me.standing === 'admitted');
    expect(after.view?.session).toBe(before.view?.session);
  });

  it('is asked for anew when a frame is missing, and patches until then are not applied', async () => {
    const connection = connect();
    await live(connection);
    server.frame({ frame: 3, now: 0, patch: [[['me', 'name'], 'missed one']] });
    server.frame({ frame: 4, now: 0, patch: [[['me', 'name'], 'missed two']] });
    await expect.poll(() => server.resyncs).toBe(1);
    expect(connection.getSnapshot().view?.me.name).toBe('Ada');
    server.frame({ frame: 5, now: 0, view: { ...VIEW, me: { ...VIEW.me, name: 'Whole' } } });
    server.frame({ frame: 6, now: 0, patch: [[['me', 'pronouns'], 'she/her']] });
    const snapshot = await when(connection, (now) => now.view?.me.pronouns === 'she/her');
    expect(snapshot.view?.me.name).toBe('Whole');
    expect(server.resyncs).toBe(1);
  });

  it('is asked for anew when a patch leads nowhere', async () => {
    const connection = connect();
    await live(connection);
    server.frame({ frame: 2, now: 0, patch: [[['agenda', 'items', 0], 'x']] });
    await expect.poll(() => server.resyncs).toBe(1);
  });

  it('stays on the screen while the connection is lost, and comes back whole', async () => {
    const connection = connect();
    const { generation } = await live(connection);
    server.sockets.at(-1)?.conn.close();
    const lost = await when(connection, (now) => now.connection === 'reconnecting');
    expect(lost.view).toEqual(VIEW);
    const back = await live(connection);
    expect(back.generation).toBe(generation + 1);
    const [first, second] = server.handshakes;
    expect([first?.resume, second?.resume]).toEqual([false, true]);
    expect(second?.page).toBe(first?.page);
  });

  it('comes back by itself after the server was away', async () => {
    const connection = connect();
    await live(connection);
    const { port } = server;
    await server.close();
    await when(connection, (now) => now.connection === 'reconnecting');
    server = new TestServer();
    await server.listen(port);
    await live(connection);
  });
});

describe('a command', () => {
  it('is answered with what the server says', async () => {
    const connection = connect();
    await live(connection);
    server.answer = (_, ack) => ack({ ok: false, error: { code: 'stale' } });
    expect(await connection.send({ type: 'floor:mute' })).toEqual({
      ok: false,
      error: { code: 'stale' },
    });
  });

  it('whose answer was lost is sent again after reconnecting, with its id, in order', async () => {
    const connection = connect();
    await live(connection);
    server.answer = (envelope) => {
      if (envelope.command.type === 'floor:raise-hand') server.sockets.at(-1)?.conn.close();
    };
    const answers = [
      connection.send({ type: 'floor:mute' }),
      connection.send({ type: 'floor:raise-hand' }),
    ];
    await when(connection, (now) => now.connection === 'reconnecting');
    const late = connection.send({ type: 'floor:unmute' });
    server.answer = (_, ack) => ack({ ok: true });
    expect(await Promise.all([...answers, late])).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    const types = server.commands.map(({ command }) => command.type);
    expect(types).toEqual([
      'floor:mute',
      'floor:raise-hand',
      'floor:mute',
      'floor:raise-hand',
      'floor:unmute',
    ]);
    expect(server.commands[2]?.id).toBe(server.commands[0]?.id);
    expect(new Set(server.commands.map(({ id }) => id)).size).toBe(3);
  });

  it('given before the first connection waits for it', async () => {
    const connection = connect();
    expect(await connection.send({ type: 'floor:mute' })).toEqual({ ok: true });
  });
});

describe('the end', () => {
  it('by the server is final until it is opened again', async () => {
    const connection = connect();
    await live(connection);
    server.sockets.at(-1)?.emit('room:closed', { reason: 'superseded' });
    const closed = await when(connection, (now) => now.connection === 'closed');
    expect(closed.reason).toBe('superseded');
    expect(await connection.send({ type: 'floor:mute' })).toEqual({
      ok: false,
      error: { code: 'superseded' },
    });
    connection.reopen();
    const again = await live(connection);
    expect(again.reason).toBeUndefined();
    expect(server.handshakes.map(({ resume }) => resume)).toEqual([false, false]);
  });

  it('is a refused handshake that trying again cannot change', async () => {
    server.io.use((_, next) => {
      const error: Error & { data?: WireError } = new Error('refused');
      error.data = { code: 'link-revoked' };
      next(error);
    });
    const closed = await when(connect(), (now) => now.connection === 'closed');
    expect(closed.reason).toBe('link-revoked');
  });

  it('is not a handshake refused for the moment', async () => {
    let tries = 0;
    server.io.use((_, next) => {
      tries += 1;
      const error: Error & { data?: WireError } = new Error('starting');
      error.data = { code: 'unavailable' };
      next(tries < 3 ? error : undefined);
    });
    await live(connect());
    expect(tries).toBe(3);
  });
});

it("the server's clock is known soon after connecting", async () => {
  server.clockAhead = 90_000;
  const connection = connect();
  await live(connection);
  await when(connection, (now) => Math.abs(now.clockOffset - 90_000) < 50);
  expect(Math.abs(connection.serverNow() - Date.now() - 90_000)).toBeLessThan(60);
});
