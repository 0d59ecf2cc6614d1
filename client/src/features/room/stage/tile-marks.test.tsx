// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { DrawnRoom } from '../core/test-room.tsx';
import { room as words } from '../../../messages/en/room.ts';
import { MEMBER } from '../core/test-view.ts';
import type { TileSnapshot } from './tile-snapshot.ts';
import { TileMarks } from './TileMarks.tsx';

let room: DrawnRoom | undefined;
afterEach(() => room?.close());

const SNAPSHOT: TileSnapshot = {
  name: 'Ada',
  pronouns: '',
  connected: false,
  away: 'reconnecting',
  role: 'Jessica',
  observes: true,
  turn: true,
};

/** What stands on the tile without an icon, and the names that icons have. */
function drawn(small: boolean) {
  room = new DrawnRoom(<TileMarks seat="a" small={small} snapshot={SNAPSHOT} />, MEMBER);
  return {
    text: room.text,
    icons: [...document.querySelectorAll('[title]')].map((icon) => icon.getAttribute('title')),
  };
}

it('[LN8] says that a picture is on and does not get through, but of whom nothing comes at all', () => {
  const { away: _away, ...here } = SNAPSHOT;
  const drawnFor = (snapshot: TileSnapshot, held: 'held' | 'ownHeld' | false) => {
    room?.close();
    room = new DrawnRoom(
      <TileMarks seat="a" small={false} snapshot={snapshot} held={held} />,
      MEMBER,
    );
    return room.text;
  };
  const { held, ownHeld } = words.stage;
  expect(drawnFor(here, 'held')).toContain(held);
  expect(drawnFor(here, 'ownHeld')).toContain(ownHeld);
  expect(drawnFor(here, false)).not.toContain(held);
  expect(drawnFor(SNAPSHOT, 'held')).not.toContain(held);
});

it('says on a small tile with named icons what it says on a large one in words', () => {
  const large = drawn(false);
  expect(large.icons).toEqual([]);
  room?.close();
  const small = drawn(true);
  expect(small.icons).toHaveLength(4);
  expect(small.icons).toContain('Jessica');
  expect(small.icons.join('')).toBe(large.text);
  // A screen reader reads the same on both.
  expect(small.text).toBe(large.text);
});
