import type { CommandType } from '@rapport/shared/contract/room.ts';

/**
 * Commands by which people take something of themselves back: their voice, their picture, their
 * screen, what they have shown, their being there. Doing so late does no harm; not doing it does.
 */
const TAKES_BACK: readonly CommandType[] = [
  'floor:mute',
  'floor:camera-off',
  'floor:leave',
  'share:stop',
  'circle:hide',
  'circle:hide-all',
  'exercise:stop-whispering',
  'breakout:stop-speaking',
  'observers:decline',
];

/** Whether the command is never given up for lack of an answer. */
export const takesBack = (type: CommandType): boolean => TAKES_BACK.includes(type);
