import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import type { AttentionAct } from './attention-item.ts';

/** The act, if the viewer may do it: as it is, or aimed at its seat. */
export const mayDo = (
  { can }: RoomView,
  does: Exclude<AttentionAct['does'], 'look'>,
  command: RoomCommand,
): { act?: AttentionAct } => (allows(can, command) ? { act: { does, command } } : {});
