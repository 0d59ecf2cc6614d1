// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unled as words } from '../../../messages/en/unled.ts';
import { onAnnouncement } from '../../../ui/announcer.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { MEMBER } from '../core/test-view.ts';
import { UnledStrip } from './UnledStrip.tsx';

let room: DrawnRoom;
let said: string[];
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  stop = onAnnouncement((text) => said.push(text));
});
afterEach(() => {
  room.close();
  stop();
  vi.useRealTimers();
});

const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const view = (unled?: number, format: 'group' | 'individual' = 'group'): RoomView => ({
  ...MEMBER,
  session: { ...MEMBER.session, format, ...(unled === undefined ? {} : { unled }) },
});
/** All that is shown and said of it. */
const whole = ({ title, words: more }: { title: string; words: string }) => `${title} ${more}`;

it('[EN1] says at once that the last facilitator has left, and that one is back', () => {
  // On the server's clock the room has just been opened; whoever has left did so before.
  room = new DrawnRoom(<UnledStrip />, view(-60_000));
  pass(0);
  expect(room.text).toBe(whole(words.group));
  expect(said).toEqual([whole(words.group)]);
  room.show(view());
  expect(room.text).toBe('');
  expect(said).toEqual([whole(words.group), words.group.back]);
});

it('[EN1] waits a minute where the connection was lost, and says nothing of a short loss', () => {
  room = new DrawnRoom(<UnledStrip />, view(0));
  pass(59_000);
  room.show(view());
  pass(5000);
  room.show(view(0));
  pass(59_999);
  expect(room.text).toBe('');
  expect(said).toEqual([]);
  pass(1);
  expect(said).toEqual([whole(words.group)]);
  // They have left meanwhile: that is no news.
  room.show(view(-60_000));
  pass(60_000);
  expect(said).toEqual([whole(words.group)]);
});

it('[EN1] speaks of your therapist in one to one', () => {
  room = new DrawnRoom(<UnledStrip />, view(-60_000, 'individual'));
  pass(0);
  expect(room.text).toBe(whole(words.individual));
});
