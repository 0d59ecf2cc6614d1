import type { RoomView } from '@rapport/shared/contract/room.ts';
import { isPlaying } from '../core/is-playing.ts';

/** The role that the viewer has said yes to. */
export const ownPart = ({ exercise, me }: RoomView) =>
  exercise?.roles.find(({ seat, accepted }) => seat === me.seat && accepted);

/** The scene that the viewer plays in, as long as it goes on; another when it is played again. */
export function sceneOf(view: RoomView): string | undefined {
  const { exercise } = view;
  return exercise && isPlaying(view) && ownPart(view)
    ? `${exercise.card} ${String(exercise.step)}`
    : undefined;
}
