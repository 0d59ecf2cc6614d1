import type { CommandType } from '@rapport/shared/contract/room.ts';

/**
 * Commands by which people take something of themselves back (their voice, their picture, their
 * screen, what they have shown, their being there), and their call for help. Sending these late
 * does no harm; not sending them does.
 */
const NEVER_GIVEN_UP: readonly CommandType[] = [
  'floor:mute',
  'floor:camera-off',
  'floor:leave',
  'share:stop',
  'circle:hide',
  'circle:hide-all',
  'exercise:stop-whispering',
  'breakout:stop-speaking',
  'observers:decline',
  'care:call',
  'care:withdraw',
];

/** Whether the command is never given up for lack of an answer. */
export const isNeverGivenUp = (type: CommandType): boolean => NEVER_GIVEN_UP.includes(type);

const UNDOES: Partial<Record<CommandType, CommandType>> = { 'care:withdraw': 'care:call' };

/** The command that this one undoes: where that has not gone out, neither has to. */
export const undoneBy = (type: CommandType): CommandType | undefined => UNDOES[type];
