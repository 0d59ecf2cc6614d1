import type { CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type { AttentionAct } from './attention-item.ts';

/** The act, if the viewer may do it: as it is, or aimed at its seat. */
export function mayDo(
  { can }: RoomView,
  does: Exclude<AttentionAct['does'], 'look'>,
  command: RoomCommand,
): { act?: AttentionAct } {
  const type: CommandType = command.type;
  const allowed = can[type];
  const may =
    allowed === true || (allowed !== undefined && 'seat' in command && isIn(allowed, command.seat));
  return may ? { act: { does, command } } : {};
}

const isIn = (seats: readonly string[], seat: string | undefined): boolean =>
  seat !== undefined && seats.includes(seat);
