import { actionsIn, type ActionWorld, type RoomAction } from './room-action.ts';

/** The closeness circles that are shown, and letting the group write or not. */
export function talkActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give, lead } = actionsIn('circle', world);
  const messages = actionsIn('messages', world);
  return [
    ...lead(t('palette.circleAdd'), 'circle:add', 'circle'),
    ...(view.circle?.shown ?? []).flatMap(({ seat, name }) =>
      give(t('palette.circleLook', { name }), { type: 'circle:look', seat }),
    ),
    ...give(t('palette.circleAway'), { type: 'circle:look-away' }),
    ...messages.lead(t('palette.toLeaders'), 'messages:to-leaders', 'messages'),
    ...messages.lead(t('palette.amongLeaders'), 'messages:among-leaders', 'messages'),
    ...messages.lead(t('palette.toPerson'), 'messages:to-person', 'messages'),
    ...messages.lead(t('palette.toGroup'), 'messages:to-group', 'messages'),
    ...messages.give(t('palette.hush'), { type: 'messages:hush' }),
    ...messages.give(t('palette.unhush'), { type: 'messages:open' }),
  ];
}
