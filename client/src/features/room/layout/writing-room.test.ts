import { describe, expect, it } from 'vitest';
import { writingRoom } from './writing-room.ts';

const room = (page: number, height: number, { scale = 1, byTouch = true, top = 0 } = {}) =>
  writingRoom({ page, seen: { top, height, scale }, byTouch, letter: 16 });

describe('[LY10] the room for writing', () => {
  it('is what a keyboard that lies over the page leaves in sight, wherever that is', () => {
    expect(room(740, 440)).toEqual({ top: 0, height: 440 });
    expect(room(740, 440, { top: 90 })).toEqual({ top: 90, height: 440 });
  });

  it('is all of a page that a keyboard has made smaller', () => {
    expect(room(420, 420)).toEqual({ top: 0, height: 420 });
  });

  it('is not told from the rest without such a keyboard', () => {
    expect(room(740, 740)).toBeUndefined();
    expect(room(740, 680)).toBeUndefined();
    expect(room(420, 420, { byTouch: false })).toBeUndefined();
    // Enlarged by two fingers.
    expect(room(740, 370, { scale: 2 })).toBeUndefined();
  });
});
