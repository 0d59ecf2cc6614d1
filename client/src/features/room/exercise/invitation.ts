import type { RoomView } from '@rapport/shared/contract/room.ts';

/** The role that the viewer is being asked to play. */
export const invitation = ({ exercise, me }: RoomView) =>
  exercise?.roles.find(({ seat, accepted }) => seat === me.seat && !accepted);
