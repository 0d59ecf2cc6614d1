import { ROOM_STEPS, type RoomStep } from '@rapport/shared/contract/audit.ts';
import { describe, expect, it } from 'vitest';
import { auditStepOf } from './audit-steps.ts';
import type { RoomEvent } from './core/state.ts';

const SECRET_WORDS = 'At my brother’s flat';
const DEVICE = { id: 'd', seat: 'a' };

const STEPS: readonly [RoomEvent, RoomStep][] = [
  [{ type: 'care:called', seat: 'a' }, 'help-called'],
  [{ type: 'care:left-alone', seat: 'a' }, 'help-call-opened'],
  [{ type: 'care:call-ended', seat: 'a' }, 'help-call-ended'],
  [{ type: 'care:seen', seat: 'a', by: 'k' }, 'help-seen'],
  [{ type: 'care:shown', seat: 'a', by: 'k' }, 'help-shown'],
  [{ type: 'care:escalated', seat: 'a' }, 'help-escalated'],
  [{ type: 'care:side-room-opened', id: 'r', person: 'a', by: 'k' }, 'side-room-opened'],
  [{ type: 'care:moved', seat: 'a', room: 'r' }, 'side-room-entered'],
  [{ type: 'care:moved', seat: 'a' }, 'side-room-left'],
  [{ type: 'care:whereabouts', seat: 'a', text: SECRET_WORDS }, 'whereabouts-given'],
  [{ type: 'lobby:admitted', seat: 'a', place: 3 }, 'admitted'],
  [{ type: 'floor:removed', seat: 'a' }, 'removed'],
  [
    {
      type: 'lobby:device-knocked',
      ...DEVICE,
      name: SECRET_WORDS,
      pronouns: '',
      microphone: true,
      camera: true,
    },
    'new-device-knocked',
  ],
  [
    { type: 'lobby:device-admitted', ...DEVICE, device: 'hash', before: 'b' },
    'new-device-admitted',
  ],
  [{ type: 'lobby:device-declined', ...DEVICE }, 'new-device-declined'],
  [{ type: 'lobby:device-disowned', ...DEVICE }, 'new-device-disowned'],
  [
    { type: 'lobby:device-taken', seat: 'a', device: 'hash', instead: true },
    'seat-taken-by-sign-in',
  ],
];

describe('the steps of care', () => {
  it.each(STEPS)('[AU2] are told from an event: %j', (event, action) => {
    expect(auditStepOf(event, 'k')).toEqual({ action, subject: 'a' });
  });

  it('[AU2] are all told by a capability', () => {
    expect([...new Set(STEPS.map(([, action]) => action))].sort()).toEqual([...ROOM_STEPS].sort());
  });

  it.each([
    { type: 'agenda:finished' },
    { type: 'care:staff-seen', seat: 'a' },
    { type: 'care:called' },
    { type: 'care:called', seat: 4 },
    { type: 'lobby:device-taken', seat: 'a', device: 'hash' },
    { type: 'messages:read', seat: 'a', upTo: 'm' },
    { type: 'never heard of', seat: 'a' },
    null,
    'care:called',
    {},
  ])('[AU2] are not told from anything else: %j', (event) => {
    expect(auditStepOf(event, 'k')).toBeUndefined();
  });

  it('[AU2] leave out who lets themselves in', () => {
    const event = { type: 'lobby:admitted', seat: 'k', place: 0 };
    expect(auditStepOf(event, 'k')).toBeUndefined();
  });
});
