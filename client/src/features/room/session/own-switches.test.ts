import { afterEach, beforeEach, expect, it } from 'vitest';
import { RoomConnection } from '../../../realtime/room-connection.ts';
import { TestServer, VIEW, when } from '../../../realtime/test-server.ts';
import { OwnSwitchStore } from './own-switches.ts';

let server: TestServer;
let connection: RoomConnection;
let switches: OwnSwitchStore;

const open = async (initial = { microphone: true, camera: true }) => {
  connection = new RoomConnection({
    url: server.url,
    handshake: { protocol: 1, token: 'token', device: 'd'.repeat(22) },
  });
  switches = new OwnSwitchStore(connection, initial);
  await when(connection, (now) => now.connection === 'live');
};

const told = (microphone: boolean, frame: number) => {
  server.frame({ frame, now: 0, patch: [[['me', 'microphone'], microphone]] });
  return when(connection, (now) => now.view?.me.microphone === microphone);
};

beforeEach(async () => {
  server = new TestServer();
  server.view = { ...VIEW, can: { 'floor:mute': true, 'floor:camera-off': true } };
  await server.listen();
});

afterEach(async () => {
  switches.close();
  connection.close();
  await server.close();
});

it('a press shows before the room has heard of it', async () => {
  await open();
  server.answer = () => undefined;
  void switches.set('microphone', false);
  expect(switches.getSnapshot()).toEqual({ microphone: false, camera: true, mutedByOther: false });
  await expect
    .poll(() => server.commands.map(({ command }) => command.type))
    .toEqual(['floor:mute']);
});

it('a press that turns something on and is refused goes back', async () => {
  await open({ microphone: true, camera: false });
  server.answer = (_, ack) => ack({ ok: false, error: { code: 'not-allowed' } });
  await switches.set('camera', true);
  expect(switches.getSnapshot().camera).toBe(false);
});

it('[OF1] a press that turns something off holds here, whatever the answer', async () => {
  await open();
  server.answer = (_, ack) => ack({ ok: false, error: { code: 'not-allowed' } });
  await switches.set('camera', false);
  expect(switches.getSnapshot().camera).toBe(false);
});

it('tells muting by someone else from muting by oneself', async () => {
  await open();
  await switches.set('microphone', false);
  await told(false, 2);
  expect(switches.getSnapshot().mutedByOther).toBe(false);
  await switches.set('microphone', true);
  await told(true, 3);
  await told(false, 4);
  expect(switches.getSnapshot()).toMatchObject({ microphone: false, mutedByOther: true });
  await switches.set('microphone', true);
  await told(true, 5);
  expect(switches.getSnapshot().mutedByOther).toBe(false);
});

it('what was left off on this page stays off, whatever the room still has', async () => {
  await open({ microphone: false, camera: true });
  expect(switches.getSnapshot()).toEqual({ microphone: false, camera: true, mutedByOther: false });
  await expect
    .poll(() => server.commands.map(({ command }) => command.type))
    .toEqual(['floor:mute']);
});

it('a seat that was muted in the room comes back muted, and nobody is blamed', async () => {
  server.view = { ...VIEW, me: { ...VIEW.me, microphone: false } };
  await open();
  expect(switches.getSnapshot()).toEqual({ microphone: false, camera: true, mutedByOther: false });
});
