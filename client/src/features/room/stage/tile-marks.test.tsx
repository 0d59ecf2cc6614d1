// @vitest-environment jsdom
import type { ComponentProps } from 'react';
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

/** What stands on a large tile. */
function textOf(
  snapshot: TileSnapshot,
  of: Pick<ComponentProps<typeof TileMarks>, 'mine' | 'held' | 'line'>,
): string {
  room?.close();
  room = new DrawnRoom(<TileMarks seat="a" small={false} snapshot={snapshot} {...of} />, MEMBER);
  return room.text;
}

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
  const { held, ownHeld } = words.stage;
  expect(textOf(here, { held: true })).toContain(held);
  expect(textOf(here, { held: true, mine: true })).toContain(ownHeld);
  expect(textOf(here, {})).not.toContain(held);
  expect(textOf(SNAPSHOT, { held: true })).not.toContain(held);
});

it('[LN9] says in words how a voice gets through, of whom nothing comes at all nothing more', () => {
  const { away: _away, ...here } = SNAPSHOT;
  const { line } = words.stage;
  for (const is of ['weak', 'broken'] as const) {
    expect(textOf(here, { line: is })).toContain(line[is]);
    expect(textOf(SNAPSHOT, { line: is })).not.toContain(line[is]);
  }
  expect(textOf(here, { line: undefined })).not.toContain(line.weak);
  // One mark says both, and a picture that does not get through says more than a weak line.
  expect(textOf(here, { line: 'broken', held: true })).toContain(line.both);
  const weak = textOf(here, { line: 'weak', held: true });
  expect(weak).toContain(words.stage.held);
  expect(weak).not.toContain(line.weak);
  room?.close();
  room = new DrawnRoom(<TileMarks seat="a" small snapshot={here} line="broken" />, MEMBER);
  expect(document.querySelector(`[title="${line.broken}"]`)).not.toBeNull();
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
