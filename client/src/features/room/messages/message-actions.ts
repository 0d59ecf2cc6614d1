import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Writing to others, and letting the group write or not. */
export function messageActions(world: ActionWorld): RoomAction[] {
  const { t } = world;
  const { give, lead } = actionsIn('messages', world);
  return [
    ...lead(t('palette.toLeaders'), 'messages:to-leaders', 'messages'),
    ...lead(t('palette.amongLeaders'), 'messages:among-leaders', 'messages'),
    ...lead(t('palette.toPerson'), 'messages:to-person', 'messages'),
    ...lead(t('palette.toGroup'), 'messages:to-group', 'messages'),
    ...give(t('palette.hush'), { type: 'messages:hush' }),
    ...give(t('palette.unhush'), { type: 'messages:open' }),
  ];
}
