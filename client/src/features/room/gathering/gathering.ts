import type { RoomView } from '@rapport/shared/contract/room.ts';

type Where = Pick<RoomView, 'care' | 'breakout'>;

/** With whom the viewer is together: in a side room, a breakout, or the main group. */
export const gatheringIn = ({ care, breakout }: Where): string =>
  care?.own?.person ?? breakout?.own?.id ?? '';

/**
 * Whether the viewer has come to other people between two views. What is there then has not begun
 * or ended: where one is now is what is said.
 */
export const hasMoved = (before: Where, after: Where): boolean =>
  gatheringIn(before) !== gatheringIn(after);
