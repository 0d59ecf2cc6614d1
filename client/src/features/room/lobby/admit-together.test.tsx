// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { AdmitTogether } from './AdmitTogether.tsx';

/** These wait; of them `may` are let in by one press. */
const waiting = (names: readonly string[], may = names): RoomView => ({
  ...FACILITATOR,
  can: { 'lobby:admit-all': may },
  lobby: {
    locked: false,
    waiting: names.map((name, since) => ({
      seat: name,
      name,
      pronouns: '',
      since,
      connected: true,
      returning: false,
    })),
  },
});

let drawn: DrawnRoom | undefined;
const draw = (view: RoomView) => (drawn = new DrawnRoom(<AdmitTogether />, view));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  drawn?.close();
  vi.useRealTimers();
});
const pass = (ms: number) => {
  act(() => void vi.advanceTimersByTime(ms));
};

it('[LB8] lets in just those who are named, by one press', () => {
  const room = draw(waiting(['Ada', 'Bo', 'Cy']));
  expect(room.buttons).toEqual(['Let everyone in (3)']);
  room.press('Let everyone in (3)');
  expect(room.commands).toEqual([{ type: 'lobby:admit-all', seats: ['Ada', 'Bo', 'Cy'] }]);
});

it('[LB8] leaves out who has only just come, and at once who has gone', () => {
  const room = draw(waiting(['Ada', 'Bo']));
  room.show(waiting(['Ada', 'Bo', 'Cy']));
  expect(room.text).toContain('Together: Ada, Bo');
  room.press('Let in 2 together');
  expect(room.commands).toEqual([{ type: 'lobby:admit-all', seats: ['Ada', 'Bo'] }]);
  pass(1000);
  expect(room.buttons).toEqual(['Let everyone in (3)']);
  room.show(waiting(['Bo', 'Cy']));
  room.press('Let everyone in (2)');
  expect(room.commands[1]).toEqual({ type: 'lobby:admit-all', seats: ['Bo', 'Cy'] });
});

it('[LB8] says whom it means where it does not mean all who wait', () => {
  const room = draw(waiting(['Ada', 'Bo', 'Cy'], ['Ada', 'Cy']));
  expect(room.text).toContain('Together: Ada, Cy');
  expect(room.buttons).toEqual(['Let in 2 together']);
});

it('is not there for a single person, who has a button of their own', () => {
  expect(draw(waiting(['Ada'])).text).toBe('');
});
