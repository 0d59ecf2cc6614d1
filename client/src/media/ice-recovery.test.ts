import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IceRecovery } from './ice-recovery.ts';

const watched = () => {
  const listeners: ((state: string) => void)[] = [];
  const transport = {
    connectionState: 'new',
    closed: false,
    on: (_event: string, listener: (state: string) => void) => listeners.push(listener),
  };
  const is = (state: string): void => {
    transport.connectionState = state;
    for (const listener of listeners) listener(state);
  };
  const restart = vi.fn(() => Promise.resolve());
  const giveUp = vi.fn();
  const recovery = new IceRecovery(transport, restart, giveUp);
  return { is, restart, giveUp, recovery };
};

describe('a way through the network', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[ME17] is sought at once by other servers where there is none, and kept where there is', async () => {
    const { is, restart, recovery } = watched();
    recovery.serversChanged();
    is('connecting');
    is('connected');
    recovery.serversChanged();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(restart).not.toHaveBeenCalled();
    is('disconnected');
    recovery.serversChanged();
    await vi.advanceTimersByTimeAsync(1);
    expect(restart).toHaveBeenCalledTimes(1);
  });

  it('[ME17] is not given up because it could not be found without the relay', async () => {
    const { is, restart, giveUp, recovery } = watched();
    is('failed');
    await vi.advanceTimersByTimeAsync(14_000);
    expect(restart).toHaveBeenCalledTimes(3);
    recovery.serversChanged();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(restart).toHaveBeenCalledTimes(4);
    expect(giveUp).not.toHaveBeenCalled();
  });
});
