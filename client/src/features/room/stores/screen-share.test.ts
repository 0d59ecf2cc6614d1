import type { RoomView } from '@rapport/shared/contract/room.ts';
import { beforeEach, expect, it } from 'vitest';
import type { CapturedScreen } from '../../../media/screen-capture.ts';
import { COMMAND_LIFETIME_MS } from '../../../realtime/command-outbox.ts';
import type { ConnectionSnapshot } from '../../../realtime/room-connection.ts';
import { VIEW } from '../../../realtime/test-server.ts';
import { ScreenShare } from './screen-share.ts';

class FakeTrack extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

/** A room and a browser that do as the test says. */
class FakeRoom {
  snapshot: ConnectionSnapshot = {
    connection: 'live',
    clockOffset: 0,
    generation: 1,
    view: { ...VIEW, can: { 'share:start': true } },
  };
  readonly asked: string[] = [];
  captured: CapturedScreen<FakeTrack> = { track: new FakeTrack() };
  granted = true;
  clock = 0;
  readonly #listeners = new Set<() => void>();

  readonly share = new ScreenShare<FakeTrack>({
    connection: {
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      getSnapshot: () => this.snapshot,
      send: ({ type }) => {
        this.asked.push(type);
        return Promise.resolve({ ok: true });
      },
    },
    begin: () => {
      this.asked.push('share:start');
      if (this.granted) this.show(this.seat);
      return Promise.resolve(this.granted);
    },
    capture: () => Promise.resolve(this.captured),
    now: () => this.clock,
  });

  get seat(): string {
    return VIEW.me.seat;
  }

  get track(): FakeTrack | undefined {
    return this.captured && 'track' in this.captured ? this.captured.track : undefined;
  }

  change(change: Partial<ConnectionSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The room shows the screen of this seat, or none. */
  show(seat: string | undefined, more: Partial<RoomView> = {}): void {
    const { share: _share, ...rest } = this.snapshot.view ?? VIEW;
    const share = seat === undefined ? {} : { share: { seat, since: 0 } };
    this.change({ view: { ...rest, ...share, ...more } });
  }
}

let room: FakeRoom;
beforeEach(() => {
  room = new FakeRoom();
});

/** Shown, and then the connection is lost for so long. */
async function lostFor(ms: number): Promise<void> {
  await room.share.start();
  room.change({ connection: 'reconnecting' });
  room.clock += ms;
}

it('is shown once the room has granted it, and sent no sooner', async () => {
  const started = room.share.start();
  expect(room.share.getSnapshot()).toEqual({});
  await started;
  expect(room.share.getSnapshot()).toEqual({ track: room.track });
  expect(room.asked).toEqual(['share:start']);
});

it('asks the room nothing where the person thinks better of it', async () => {
  room.captured = undefined;
  await room.share.start();
  expect([room.asked, room.share.getSnapshot()]).toEqual([[], {}]);
});

it('says why where there is nothing to show, until it is read', async () => {
  room.captured = { fault: 'denied-by-system' };
  await room.share.start();
  expect(room.share.getSnapshot()).toEqual({ problem: 'denied-by-system' });
  room.share.dismiss();
  expect(room.share.getSnapshot()).toEqual({});
});

it('lets go of the screen where the room does not grant it', async () => {
  room.granted = false;
  await room.share.start();
  expect(room.track?.stopped).toBe(true);
  expect(room.share.getSnapshot()).toEqual({});
});

it('tells the room when the browser’s own button stops it', async () => {
  await room.share.start();
  room.track?.dispatchEvent(new Event('ended'));
  expect(room.asked).toEqual(['share:start', 'share:stop']);
  expect(room.share.getSnapshot()).toEqual({});
});

it('ends on the page when the room ends it', async () => {
  await room.share.start();
  room.show(undefined);
  expect(room.track?.stopped).toBe(true);
  expect(room.share.getSnapshot()).toEqual({});
  expect(room.asked).toEqual(['share:start']);
});

it('goes on by itself after a short loss of the connection', async () => {
  await lostFor(COMMAND_LIFETIME_MS);
  expect(room.share.getSnapshot().track).toBe(room.track);
  room.show(undefined, { can: { 'share:start': true } });
  room.change({ connection: 'live', generation: 2 });
  await expect.poll(() => room.asked).toEqual(['share:start', 'share:start']);
  expect(room.track?.stopped).toBe(false);
  expect(room.share.getSnapshot().track).toBe(room.track);
});

it.each<[string, number, Partial<RoomView>]>([
  ['it was lost for long', COMMAND_LIFETIME_MS + 1, {}],
  ['it may not any more', 5000, { can: {} }],
  [
    'it is with other people',
    5000,
    { breakout: { open: true, own: { id: 'b', number: 1, helpAsked: false } } },
  ],
])('does not go on by itself where %s', async (_why, ms, more) => {
  await lostFor(ms);
  room.show(undefined, { can: { 'share:start': true }, ...more });
  room.change({ connection: 'live', generation: 2 });
  expect(room.track?.stopped).toBe(true);
  expect(room.asked).toEqual(['share:start']);
});

it('stops with the page', async () => {
  await room.share.start();
  room.share.close();
  expect(room.track?.stopped).toBe(true);
});
