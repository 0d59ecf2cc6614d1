import type { RoomFeature } from '../core/feature.ts';
import { ACTION_GROUPS, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Everything that the viewer can do now, and nothing else: what `can` does not hold is not in it. */
export const roomActions = (
  features: readonly RoomFeature[],
  world: ActionWorld,
): readonly RoomAction[] =>
  features
    .flatMap(({ actions }) => actions?.(world) ?? [])
    .sort((one, other) => ACTION_GROUPS.indexOf(one.group) - ACTION_GROUPS.indexOf(other.group));
