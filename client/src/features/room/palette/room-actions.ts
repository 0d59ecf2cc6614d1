import type { RoomFeature } from '../core/feature.ts';
import { ACTION_GROUPS, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Gives actions for how the room stands. */
export type ActionsOf = (world: ActionWorld) => readonly RoomAction[];

/**
 * Everything that the viewer can do now, and nothing else: what `can` does not hold is not in it.
 * `more` comes with the palette.
 */
export const roomActions = (
  features: readonly RoomFeature[],
  world: ActionWorld,
  more: readonly ActionsOf[] = [],
): readonly RoomAction[] =>
  [...features.flatMap(({ actions }) => actions ?? []), ...more]
    .flatMap((actions) => actions(world))
    .sort((one, other) => ACTION_GROUPS.indexOf(one.group) - ACTION_GROUPS.indexOf(other.group));
