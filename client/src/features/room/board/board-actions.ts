import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** The communication board as a whole; what stands on it is written on it. */
export function boardActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give } = actionsIn('board', world);
  const { board } = view;
  return [
    ...give(t((board?.lines.length ?? 0) > 0 ? 'board.openAgain' : 'board.open'), {
      type: 'board:open',
    }),
    ...give(t('board.putAside'), { type: 'board:put-aside' }),
    ...give(
      t('palette.clearBoard'),
      { type: 'board:clear' },
      {
        confirm: {
          title: t('board.clearTitle'),
          words: t('board.clearWords'),
          confirm: t('board.clear'),
        },
      },
    ),
    ...(board?.kept ?? []).flatMap(({ id, title }) =>
      give(t('palette.bringBoard', { title: title === '' ? t('board.untitled') : title }), {
        type: 'board:bring',
        board: id,
      }),
    ),
  ];
}
