import type { CareView, SideRoom } from '@rapport/shared/contract/room/care.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';

/** The side rooms in which the viewer is not, for facilitators. */
export const othersAside = (care: CareView | undefined): SideRoom[] =>
  (care?.rooms ?? []).filter(({ person }) => person !== care?.own?.person);

/** Whether the viewer, a facilitator, is told of someone who is not well. */
export const isHelpWanted = ({ care }: RoomView): boolean =>
  (care?.calls ?? []).length + othersAside(care).length > 0;
