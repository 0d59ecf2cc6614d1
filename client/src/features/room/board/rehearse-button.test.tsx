// @vitest-environment jsdom
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { afterEach, expect, it } from 'vitest';
import { room as words } from '../../../messages/en/room.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { RehearseButton } from './RehearseButton.tsx';

let drawn: DrawnRoom | undefined;
afterEach(() => drawn?.close());

const LINE = { id: 'l', said: 'No', meant: '', heard: '', felt: '', instead: '' };
const BOARD = {
  open: true,
  title: '',
  self: '',
  other: '',
  lines: [{ ...LINE, side: 'self' as const }],
};
function drawnTo(view: RoomView): string {
  drawn?.close();
  drawn = new DrawnRoom(<RehearseButton />, { ...view, board: BOARD });
  return drawn.text;
}

it('keeps a board for another day for whoever leads, whatever else goes on', () => {
  expect(drawnTo(FACILITATOR)).toContain(words.board.keep);
  expect(drawnTo(FACILITATOR)).not.toContain(words.board.play);
  expect(drawnTo({ ...FACILITATOR, can: { 'exercise:choose-own': true } })).toContain(
    words.board.play,
  );
  expect(drawnTo({ ...MEMBER, can: { 'exercise:end': true } })).toBe('');
});
