import { describe, expect, it } from 'vitest';
import type { Can } from '../contract/room.ts';
import { allows, targetsOf } from './allows.ts';

const can: Can = { 'floor:mute': true, 'lobby:admit': ['a', 'b'] };

describe('what a viewer may send', () => {
  it.each([
    ['a command that concerns nobody else', { type: 'floor:mute' }, true],
    ['one that is not there', { type: 'floor:unmute' }, false],
    ['one aimed at a seat that is listed', { type: 'lobby:admit', seat: 'a' }, true],
    ['one aimed at another seat', { type: 'lobby:admit', seat: 'c' }, false],
    ['one that has to be aimed and is not', { type: 'lobby:admit' }, false],
  ] as const)('%s', (_name, command, expected) => {
    expect(allows(can, command)).toBe(expected);
  });

  it('lists the seats that it may be aimed at', () => {
    expect(targetsOf(can, 'lobby:admit')).toEqual(['a', 'b']);
    expect(targetsOf(can, 'floor:mute')).toEqual([]);
    expect(targetsOf(can, 'floor:unmute')).toEqual([]);
  });
});
