import { openCallsWords } from '../care/open-calls-words.ts';
import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

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
