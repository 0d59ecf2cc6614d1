import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Planning breakouts, looking after them, and being in one. */
export function breakoutActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give, lead } = actionsIn('breakouts', world);
  const { breakout } = view;
  return [
    ...give(t('breakout.askHelp'), { type: 'breakout:ask-help' }),
    ...give(t('breakout.withdrawHelp'), { type: 'breakout:withdraw-help' }),
    ...(breakout?.rooms ?? []).flatMap(({ id, number }) =>
      breakout?.own?.id === id
        ? []
        : give(t('breakout.visitNamed', { number }), { type: 'breakout:visit', to: id }),
    ),
    ...give(
      t('breakout.return'),
      { type: 'breakout:return' },
      view.me.leads
        ? {}
        : {
            confirm: {
              title: t('breakout.returnTitle'),
              words: t('breakout.returnWords'),
              confirm: t('breakout.return'),
            },
          },
    ),
    ...give(t('breakout.pairs'), { type: 'breakout:deal', size: 2, shuffle: 0 }),
    ...give(t('breakout.trios'), { type: 'breakout:deal', size: 3, shuffle: 0 }),
    ...give(t('breakout.open'), { type: 'breakout:open' }),
    ...give(t('breakout.discard'), { type: 'breakout:discard' }),
    ...give(t('breakout.regroup'), { type: 'breakout:regroup' }),
    ...give(t('breakout.speak'), { type: 'breakout:speak' }),
    ...give(t('breakout.stopSpeaking'), { type: 'breakout:stop-speaking' }),
    ...lead(t('palette.tell'), 'breakout:tell', 'breakouts'),
    ...[1, 2, 5].flatMap((minutes) =>
      give(t('breakout.plusLong', { minutes }), {
        type: 'breakout:extend',
        seconds: 60 * minutes,
      }),
    ),
    ...give(t('breakout.stay'), { type: 'breakout:stay' }),
    ...give(t('breakout.closeSoon'), { type: 'breakout:close', seconds: 60 }),
    ...give(t('breakout.closeNow'), { type: 'breakout:close', seconds: 0 }),
    ...lead(t('palette.planBreakouts'), 'breakout:arrange', 'breakouts'),
    ...lead(t('palette.moveSomeone'), 'breakout:move', 'breakouts'),
    ...lead(t('palette.apart'), 'breakout:keep-apart', 'breakouts'),
  ];
}
