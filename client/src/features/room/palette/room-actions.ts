import { agendaActions } from './agenda-actions.ts';
import { careActions } from './care-actions.ts';
import { breakoutActions } from './breakout-actions.ts';
import { exerciseActions } from './exercise-actions.ts';
import { ownActions, viewActions } from './own-actions.ts';
import { peopleActions } from './people-actions.ts';
import { pollActions } from './poll-actions.ts';
import type { ActionWorld, RoomAction } from './room-action.ts';
import { boardActions, roundActions, sessionActions } from './table-actions.ts';
import { talkActions } from './talk-actions.ts';

/**
 * Everything that the viewer can do now, and nothing else: what `can` does not hold is not in it.
 * A new capability brings its own list, and one line here.
 */
export const roomActions = (world: ActionWorld): RoomAction[] => [
  ...careActions(world),
  ...peopleActions(world),
  ...agendaActions(world),
  ...exerciseActions(world),
  ...roundActions(world),
  ...breakoutActions(world),
  ...boardActions(world),
  ...talkActions(world),
  ...pollActions(world),
  ...ownActions(world),
  ...viewActions(world),
  ...sessionActions(world),
];
