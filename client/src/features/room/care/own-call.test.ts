import { callStage } from '@rapport/shared/contract/room/care.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMAND_LIFETIME_MS, CommandOutbox } from '../../../realtime/command-outbox.ts';
import { HelpCall } from '../stores/help-call.ts';
import { ownCallDrawn, type OwnCallKnown } from './own-call.ts';

const PAST_EXPIRY_MS = COMMAND_LIFETIME_MS + 6_000;

/** The own call over the real outbox, before a server that takes every command in turn. */
class Line {
  readonly arrived: string[] = [];
  live = false;
  answer: Answer = { ok: true };
  /** The server gets what is sent, and its answers are lost. */
  isDeaf = false;
  readonly #outbox = new CommandOutbox(({ command }) => this.#deliver(command));
  readonly call = new HelpCall((command) => this.#outbox.send(command));

  cut(): void {
    this.live = false;
    this.#outbox.pause();
  }

  mend(): void {
    this.live = true;
    this.#outbox.open();
  }

  drawn(called?: OwnCallKnown['called']) {
    const pending = this.call.getSnapshot();
    return ownCallDrawn({ called, pending, live: this.live, here: true });
  }

  #deliver({ type }: RoomCommand): Promise<Answer> {
    this.arrived.push(type);
    if (!this.isDeaf) return Promise.resolve(this.answer);
    this.cut();
    return Promise.reject(new Error('the answer was lost'));
  }
}

let line: Line;
beforeEach(() => {
  vi.useFakeTimers();
  line = new Line();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = () => vi.advanceTimersByTimeAsync(PAST_EXPIRY_MS);

describe('[CR15] a call for help without a connection', () => {
  it('says that it waits, with the numbers, and is sent whenever the connection is back', async () => {
    line.cut();
    void line.call.send({ type: 'care:call' });
    const waits = { words: ['unsent'], numbers: true, canWithdraw: true };
    expect(line.drawn()).toEqual(waits);
    await wait();
    expect(line.drawn()).toEqual(waits);
    expect(line.arrived).toEqual([]);
    line.mend();
    expect(line.drawn()).toMatchObject({ words: ['sending'], numbers: true });
    await wait();
    expect(line.arrived).toEqual(['care:call']);
    expect(line.drawn()).toBeUndefined();
  });

  it('that is taken back before it went out reaches nobody', async () => {
    line.cut();
    void line.call.send({ type: 'care:call' });
    await wait();
    await line.call.send({ type: 'care:withdraw' });
    expect(line.drawn()).toBeUndefined();
    line.mend();
    await wait();
    expect(line.arrived).toEqual([]);
  });

  it('that may have gone out is taken back with the server', async () => {
    line.isDeaf = true;
    line.mend();
    void line.call.send({ type: 'care:call' });
    await wait();
    expect(line.drawn()).toMatchObject({ words: ['unsent'] });
    void line.call.send({ type: 'care:withdraw' });
    line.isDeaf = false;
    line.mend();
    await wait();
    expect(line.arrived).toEqual(['care:call', 'care:call', 'care:withdraw']);
    expect(line.drawn()).toBeUndefined();
  });

  it('says nothing of an open call that may not be so any more, and shows the numbers', async () => {
    line.cut();
    for (const stage of callStage.options) {
      expect(line.drawn({ since: 1, stage, seenBy: 'Kim' })).toEqual({
        words: ['offline'],
        numbers: true,
        canWithdraw: true,
      });
    }
    void line.call.send({ type: 'care:withdraw' });
    await wait();
    expect(line.drawn({ since: 1, stage: 'seen' })).toEqual({
      words: ['unwithdrawn'],
      numbers: true,
      canWithdraw: false,
    });
    line.mend();
    await wait();
    expect(line.arrived).toEqual(['care:withdraw']);
  });

  it('that the server does not take, as the session is over, is not passed over', async () => {
    line.answer = { ok: false, error: { code: 'session-ended' } };
    line.mend();
    await line.call.send({ type: 'care:call' });
    expect(line.drawn()).toEqual({ words: ['failed'], numbers: true, canWithdraw: false });
    line.answer = { ok: false, error: { code: 'stale' } };
    await line.call.send({ type: 'care:call' });
    expect(line.drawn()).toBeUndefined();
  });
});

it('[CR11] shows the numbers unless the call stands on a page, or somebody who is there saw it', () => {
  line.mend();
  const numbers = callStage.options.filter((stage) => line.drawn({ since: 1, stage })?.numbers);
  expect(numbers).toEqual(['nobody', 'sent', 'shown-gone', 'seen-gone']);
});
