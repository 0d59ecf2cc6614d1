import type { CommandType, RoomCommand } from '@rapport/shared/contract/room.ts';

/**
 * Commands by which people take something of themselves back: their voice, their picture, their
 * screen, what they have shown, written or asked for, their being there. Doing so late does no
 * harm; not doing it does.
 */
const TAKES_BACK: readonly CommandType[] = [
  'floor:mute',
  'floor:camera-off',
  'floor:leave',
  'share:stop',
  'circle:hide',
  'circle:hide-all',
  'circle:remove',
  'messages:withdraw',
  'care:withdraw',
  'exercise:stop-whispering',
  'breakout:stop-speaking',
  'observers:decline',
];

/** Whether the command takes something of the person's own back. */
export const takesBack = (command: RoomCommand): boolean =>
  TAKES_BACK.includes(command.type) ||
  (command.type === 'care:whereabouts' && command.text.trim() === '');

/** Whether the command is never given up for lack of an answer: nor is a call for help. */
export const isNeverGivenUp = (command: RoomCommand): boolean =>
  takesBack(command) || command.type === 'care:call';

const UNDOES: Partial<Record<CommandType, CommandType>> = { 'care:withdraw': 'care:call' };

/** The command that this one undoes: where that has not gone out, neither has to. */
export const undoneBy = (type: CommandType): CommandType | undefined => UNDOES[type];

/** Whether the first is undone by the second: a new call for help is not to be taken back. */
export const isOutdatedBy = (earlier: RoomCommand, later: RoomCommand): boolean =>
  earlier.type === 'care:withdraw' && later.type === 'care:call';

/**
 * Whether no sound may leave this page: without a connection, a voice that was to stop reaching
 * others still would, as long as the room has not heard of it.
 */
export const holdsVoice = ({
  connection,
  takingBack = [],
}: {
  connection: string;
  takingBack?: readonly RoomCommand[];
}): boolean =>
  connection !== 'live' &&
  takingBack.some(
    ({ type }) => type === 'breakout:stop-speaking' || type === 'exercise:stop-whispering',
  );
