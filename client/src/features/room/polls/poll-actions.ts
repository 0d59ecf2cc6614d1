import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

/** Asking the group, and what facilitators do with what lies before it. */
export function pollActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give, lead } = actionsIn('polls', world);
  const poll = view.polls?.current?.id;
  return [
    ...lead(t('palette.ask'), 'poll:ask', 'ask'),
    ...(poll === undefined
      ? []
      : [
          ...give(t('palette.closePoll'), { type: 'poll:close', poll }),
          ...give(t('palette.putPollAway'), { type: 'poll:put-away', poll }),
        ]),
  ];
}
