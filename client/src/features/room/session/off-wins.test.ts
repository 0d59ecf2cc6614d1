import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandOutbox } from '../../../realtime/command-outbox.ts';
import type { ConnectionSnapshot } from '../../../realtime/room-connection.ts';
import { VIEW } from '../../../realtime/test-server.ts';
import { Departure } from './departure.ts';
import { OwnSwitchStore } from './own-switches.ts';

const LONG_MS = 10 * 60_000;

/** A line that can be cut and mended, with the real outbox, before a room that does as it is told. */
class Line {
  readonly #listeners = new Set<() => void>();
  readonly #outbox = new CommandOutbox((envelope) => this.#deliver(envelope.command));
  /** What came to the room, in order; `flow` is where media would be opened. */
  readonly told: string[] = [];
  #snapshot: ConnectionSnapshot = {
    connection: 'live',
    generation: 1,
    clockOffset: 0,
    view: {
      ...VIEW,
      me: { ...VIEW.me, standing: 'admitted' },
      can: { 'floor:mute': true, 'floor:camera-off': true },
    },
  };

  constructor() {
    this.#outbox.open();
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = () => this.#snapshot;
  readonly send = (command: RoomCommand) => this.#outbox.send(command);

  cut(): void {
    this.#outbox.pause();
    this.#set({ connection: 'reconnecting' });
  }

  /** The server, started again or not, shows the room as it knows it. */
  mend(): void {
    this.#outbox.open();
    this.#set({ connection: 'live', generation: this.#snapshot.generation + 1 });
  }

  me(change: Partial<RoomView['me']>): void {
    const { view = VIEW } = this.#snapshot;
    const me = { ...view.me, ...change };
    const can: RoomView['can'] = {
      ...(me.microphone ? { 'floor:mute': true } : { 'floor:unmute': true }),
      ...(me.camera ? { 'floor:camera-off': true } : { 'floor:camera-on': true }),
    };
    this.#set({ view: { ...view, me, can } });
  }

  #deliver({ type }: RoomCommand): Promise<Answer> {
    if (this.#snapshot.connection === 'reconnecting') this.#outbox.pause();
    this.told.push(type);
    if (type === 'floor:camera-off') this.me({ camera: false });
    if (type === 'floor:camera-on') this.me({ camera: true });
    if (type === 'floor:mute') this.me({ microphone: false });
    if (type === 'floor:unmute') this.me({ microphone: true });
    return Promise.resolve({ ok: true });
  }

  #set(change: Partial<ConnectionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

let line: Line;
let switches: OwnSwitchStore;
/** Every state that the camera and microphone were in. */
let seen: { microphone: boolean; camera: boolean }[];

beforeEach(() => {
  vi.useFakeTimers();
  line = new Line();
  switches = new OwnSwitchStore(line, { microphone: true, camera: true });
  line.me({});
  seen = [];
  switches.subscribe(() => seen.push({ ...switches.getSnapshot() }));
});

afterEach(() => {
  switches.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(LONG_MS);

describe('[OF1] what is turned off while the connection is lost', () => {
  it.each(['microphone', 'camera'] as const)(
    '%s: stays off, however long it takes',
    async (name) => {
      line.cut();
      void switches.set(name, false);
      await settle();
      expect(switches.getSnapshot()[name]).toBe(false);
      line.mend();
      await settle();
      expect(switches.getSnapshot()[name]).toBe(false);
      expect(seen.every((state) => !state[name])).toBe(true);
      expect(line.getSnapshot().view?.me[name]).toBe(false);
    },
  );

  it('is told before whoever hears of the new connection opens anything', async () => {
    line.cut();
    void switches.set('camera', false);
    line.subscribe(() => {
      if (line.getSnapshot().connection === 'live' && line.getSnapshot().generation === 2)
        line.told.push('flow');
    });
    await settle();
    line.mend();
    await settle();
    expect(line.told[0]).toBe('floor:camera-off');
  });

  it('and on again stays off when the room never heard of it', async () => {
    line.cut();
    void switches.set('camera', false);
    void switches.set('camera', true);
    expect(switches.getSnapshot().camera).toBe(true);
    await settle();
    expect(switches.getSnapshot().camera).toBe(false);
    line.mend();
    await settle();
    expect(line.getSnapshot().view?.me.camera).toBe(false);
  });
});

describe("[OF2] the room's word alone turns nothing on", () => {
  it('a server that was started again from an older state is told what is off', async () => {
    await switches.set('camera', false);
    line.cut();
    line.me({ camera: true });
    line.mend();
    await settle();
    expect(switches.getSnapshot().camera).toBe(false);
    expect(line.getSnapshot().view?.me.camera).toBe(false);
    expect(seen.every(({ camera }) => !camera)).toBe(true);
  });

  it('whom a facilitator muted stays muted when the room takes it back', async () => {
    line.me({ microphone: false });
    expect(switches.getSnapshot()).toMatchObject({ microphone: false, mutedByOther: true });
    line.me({ microphone: true });
    await settle();
    expect(switches.getSnapshot().microphone).toBe(false);
    expect(line.getSnapshot().view?.me.microphone).toBe(false);
  });
});

it('[OF3] whoever leaves without a connection has left, and the room hears of it later', async () => {
  const departure = new Departure(line);
  line.cut();
  const left = departure.leave();
  await settle();
  expect(departure.leaving()).toBe(true);
  expect(line.told).toEqual([]);
  line.mend();
  await left;
  expect(line.told).toEqual(['floor:leave']);
  expect(departure.leaving()).toBe(false);
});
