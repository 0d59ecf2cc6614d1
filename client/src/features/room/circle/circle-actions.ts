import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** The closeness circles that are shown. */
export function circleActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give, lead } = actionsIn('circle', world);
  return [
    ...lead(t('palette.circleAdd'), 'circle:add', 'circle'),
    ...(view.circle?.shown ?? []).flatMap(({ seat, name }) =>
      give(t('palette.circleLook', { name }), { type: 'circle:look', seat }),
    ),
    ...give(t('palette.circleAway'), { type: 'circle:look-away' }),
  ];
}
