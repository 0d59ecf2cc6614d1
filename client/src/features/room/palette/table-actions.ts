import { openCallsWords } from './open-calls-words.ts';
import { actionsIn, type ActionWorld, type RoomAction } from './room-action.ts';

const SECONDS_EACH = 60;

/** Everyone speaking in turn. */
export function roundActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give } = actionsIn('round', world);
  const { round, me } = view;
  return [
    ...give(t('round.start'), { type: 'round:start', seconds: SECONDS_EACH }),
    ...(round
      ? give(t(round.speaker === me.seat ? 'round.done' : 'round.goOn'), {
          type: 'round:next',
          from: round.speaker,
        })
      : []),
    ...give(t('round.pass'), { type: 'round:pass' }),
    ...give(t('round.end'), { type: 'round:end' }),
  ];
}

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

/** The session as a whole. */
export function sessionActions(world: ActionWorld): RoomAction[] {
  const { t } = world;
  const { give } = actionsIn('session', world);
  return give(
    t('palette.end'),
    { type: 'session:end' },
    {
      confirm: {
        title: t('leave.endTitle'),
        words: [t('leave.endWords'), ...openCallsWords(world, 'end')].join(' '),
        confirm: t('leave.endConfirm'),
      },
    },
  );
}
