import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PathWatch } from './path-watch.ts';

/** A transport's way through the network, set by hand. */
class Way {
  connectionState: RTCPeerConnectionState = 'new';
  readonly #listeners = new Set<() => void>();
  readonly on = (_event: string, listener: () => void) => void this.#listeners.add(listener);
  readonly off = (_event: string, listener: () => void) => void this.#listeners.delete(listener);
  is(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    for (const listener of this.#listeners) listener();
  }
}

function watched() {
  const [send, receive] = [new Way(), new Way()];
  const watch = new PathWatch();
  const told: boolean[] = [];
  watch.subscribe(() => told.push(watch.isLost()));
  watch.watch({ send, receive });
  return { watch, send, receive, told };
}

describe('the way for sound and picture', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is there once both directions are; whoever sends nothing has nothing to connect', () => {
    const { receive, told } = watched();
    receive.is('connected');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it.each<[string, (ways: ReturnType<typeof watched>) => void]>([
    ['receiving fails', ({ receive }) => receive.is('failed')],
    ['sending does not come about', ({ send }) => send.is('connecting')],
    ['there are no transports any more', ({ watch }) => watch.watch(undefined)],
  ])('is lost when, for some seconds, %s', (_name, lose) => {
    const ways = watched();
    ways.receive.is('connected');
    lose(ways);
    vi.advanceTimersByTime(5_000);
    expect(ways.told).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(ways.told).toEqual([true]);
  });

  it('is lost where it never came about, and stays so through new attempts until it is back', () => {
    const { watch, receive, told } = watched();
    receive.is('connecting');
    vi.advanceTimersByTime(7_000);
    const again = new Way();
    watch.watch({ send: new Way(), receive: again });
    vi.advanceTimersByTime(7_000);
    expect(told).toEqual([true]);
    receive.is('connected');
    expect(told).toEqual([true]);
    again.is('connected');
    expect(told).toEqual([true, false]);
  });

  it('that is back within moments was never lost', () => {
    const { receive, told } = watched();
    receive.is('connected');
    receive.is('disconnected');
    vi.advanceTimersByTime(3_000);
    receive.is('connected');
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it('[ME17] is not lost any more once there are other ways to look for, unless they fail too', () => {
    const { watch, receive, told } = watched();
    receive.is('connecting');
    vi.advanceTimersByTime(7_000);
    watch.lookAnew();
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([true, false, true]);
  });
});
