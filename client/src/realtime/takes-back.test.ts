import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMAND_LIFETIME_MS, CommandOutbox } from './command-outbox.ts';
import { holdsVoice } from './takes-back.ts';

let told: RoomCommand[];
let untold: readonly RoomCommand[];
let outbox: CommandOutbox;

beforeEach(() => {
  vi.useFakeTimers();
  [told, untold] = [[], []];
  outbox = new CommandOutbox(
    ({ command }) => {
      told.push(command);
      return Promise.resolve({ ok: true });
    },
    COMMAND_LIFETIME_MS,
    (now) => (untold = now),
  );
});
afterEach(() => vi.useRealTimers());

const long = () => vi.advanceTimersByTimeAsync(10 * COMMAND_LIFETIME_MS);

describe('[OF1] without a connection', () => {
  it.each<RoomCommand>([
    { type: 'floor:mute' },
    { type: 'floor:camera-off' },
    { type: 'floor:leave' },
    { type: 'share:stop' },
    { type: 'circle:hide', tie: 't' },
    { type: 'circle:hide-all' },
    { type: 'circle:remove', tie: 't' },
    { type: 'messages:withdraw', message: 'm' },
    { type: 'care:withdraw' },
    { type: 'care:whereabouts', text: ' ' },
    { type: 'exercise:stop-whispering' },
    { type: 'breakout:stop-speaking' },
    { type: 'observers:decline', seat: 'olive' },
  ])('$type is told to the room however long it takes', async (command) => {
    const answer = outbox.send(command);
    expect(untold).toEqual([command]);
    await long();
    expect(told).toEqual([]);
    outbox.open();
    expect(await answer).toEqual({ ok: true });
    expect(told).toEqual([command]);
    expect(untold).toEqual([]);
  });

  it.each<RoomCommand>([
    { type: 'floor:unmute' },
    { type: 'circle:show', tie: 't' },
    { type: 'care:whereabouts', text: 'At home' },
  ])('$type, which gives something, is given up', async (command) => {
    const answer = outbox.send(command);
    expect(untold).toEqual([]);
    await long();
    expect(await answer).toMatchObject({ ok: false });
  });

  it('a new call for help is not taken back by what was pressed before it', async () => {
    void outbox.send({ type: 'care:withdraw' });
    void outbox.send({ type: 'care:call' });
    expect(untold).toEqual([]);
    outbox.open();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([{ type: 'care:call' }]);
  });

  it('a voice that was to stop reaching others is not sent', () => {
    const held = (connection: string, command: RoomCommand) =>
      holdsVoice({ connection, takingBack: [command] });
    expect(held('reconnecting', { type: 'breakout:stop-speaking' })).toBe(true);
    expect(held('reconnecting', { type: 'exercise:stop-whispering' })).toBe(true);
    expect(held('reconnecting', { type: 'circle:hide-all' })).toBe(false);
    expect(held('live', { type: 'breakout:stop-speaking' })).toBe(false);
  });
});
